package mingda.eventing.files;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import mingda.eventing.files.WantedFiles.Wanted;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;

/** Fetches one file chunk by chunk; every chunk is committed, so that a broken transfer goes on where it broke. */
@ApplicationScoped
class Transfer {

    private final Scopes scopes;
    private final WantedFiles wanted;
    private final Chunks chunks;
    private final DatabaseFileStore store;
    private final Fetch fetch;
    private final List<FileArrived> listeners;

    Transfer(
            Scopes scopes,
            WantedFiles wanted,
            Chunks chunks,
            DatabaseFileStore store,
            Fetch fetch,
            @All List<FileArrived> listeners) {
        this.scopes = scopes;
        this.wanted = wanted;
        this.chunks = chunks;
        this.store = store;
        this.fetch = fetch;
        this.listeners = listeners;
    }

    void run(Wanted file) throws TransferException, InterruptedException {
        if (file.held() < file.bytes()) {
            try (InputStream rest = fetch.open(file)) {
                receive(file, rest);
            } catch (IOException | UncheckedIOException e) {
                throw new TransferException(e.getClass().getSimpleName(), false);
            }
        }
        check(file);
        scopes.run(Scope.background(), () -> {
            StoredFile stored = store.describe(file.id(), file.mediaType(), file.bytes(), file.sha256());
            wanted.done(file.id());
            listeners.forEach(listener -> listener.arrived(stored));
        });
    }

    private void receive(Wanted file, InputStream rest) throws TransferException {
        for (long held = file.held(); held < file.bytes(); ) {
            byte[] chunk = Chunks.next(rest);
            long now = held + chunk.length;
            if (now > file.bytes()) {
                throw new TransferException(TransferException.LONGER, true);
            }
            if (chunk.length < Chunks.SIZE && now < file.bytes()) {
                throw new TransferException("broken off", false);
            }
            int number = Math.toIntExact(held / Chunks.SIZE);
            scopes.run(Scope.background(), () -> {
                chunks.write(file.id(), number, chunk);
                wanted.progress(file.id(), now);
            });
            held = now;
        }
    }

    private void check(Wanted file) throws TransferException {
        Digest digest = new Digest();
        for (int number = 0; (long) number * Chunks.SIZE < file.bytes(); number++) {
            int n = number;
            digest.add(scopes.call(Scope.background(), () -> chunks.read(file.id(), n)));
        }
        if (!digest.hex().equals(file.sha256())) {
            throw new TransferException(TransferException.OTHER_DIGEST, true);
        }
    }

    void failed(Wanted file, TransferException failure) {
        UUID id = file.id();
        scopes.run(Scope.background(), () -> {
            if (failure.fromStart()) {
                chunks.delete(id);
            }
            wanted.failed(file, String.valueOf(failure.getMessage()), failure.fromStart());
        });
    }
}
