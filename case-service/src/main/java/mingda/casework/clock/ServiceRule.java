package mingda.casework.clock;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** E19: service of a letter, and letters that come back. */
final class ServiceRule implements Rule {
    /** The key of a service that names no act: the reply's. */
    private static final String THE_REPLY = "";

    @Override
    public Set<ActType> acts() {
        return Set.of(ActType.SERVED, ActType.RETURNED);
    }

    @Override
    public void apply(Entry entry, CaseFile file) {
        if (entry.type() == ActType.RETURNED) {
            returned(entry, file);
            return;
        }
        if (entry.act().methodOrPost() == Method.COURIER) {
            file.breaches.add(Breach.COURIER_NOT_SERVICE);
            return;
        }
        String of = entry.act().of();
        Optional<Reply> reply = reply(of, file);
        Optional<Notice> notice = notices(file).filter(n -> n.sent.is(of)).findFirst();
        if (reply.isPresent()) {
            serve(reply.get(), entry.on(), file);
        } else if (notice.isPresent()) {
            // A reply is judged by what was known when it went out.
            if (!file.isClosed()) {
                notice.get().serve(entry.on());
            }
        } else {
            file.earlyServices.putIfAbsent(of == null ? THE_REPLY : of, entry.on());
        }
    }

    /** Hands over a service that was recorded before this act; one that names no act only on the same day. */
    static void takeEarly(Entry entry, CaseFile file, Consumer<LocalDate> serve) {
        LocalDate named = entry.id() == null ? null : file.earlyServices.get(entry.id());
        LocalDate unnamed = entry.type() == ActType.REPLIED ? file.earlyServices.get(THE_REPLY) : null;
        if (named != null) {
            serve.accept(named);
        } else if (Objects.equals(unnamed, entry.on())) {
            serve.accept(entry.on());
        }
    }

    static void serve(Reply reply, LocalDate on, CaseFile file) {
        reply.serve(on);
        if (file.closed == CaseState.REPLIED) {
            file.closed = CaseState.SERVED;
            file.replies.stream().filter(r -> r.isFinal).reduce((a, b) -> b).ifPresent(last -> last.serve(on));
        }
    }

    private static Optional<Reply> reply(@Nullable String of, CaseFile file) {
        return file.replies.stream()
                .filter(reply -> of == null || reply.entry.is(of))
                .reduce((first, last) -> last);
    }

    private static Stream<Notice> notices(CaseFile file) {
        return Stream.concat(
                Stream.concat(Stream.ofNullable(file.correction), file.fees.stream()), file.consultations.stream());
    }

    /** A returned reply keeps its first posting date, unless the agency was at fault: then it never counted. */
    private static void returned(Entry entry, CaseFile file) {
        Optional<Reply> reply = reply(Objects.requireNonNull(entry.act().of(), "checked before the fold"), file);
        if (reply.isEmpty() || file.closed != CaseState.REPLIED) {
            return;
        }
        file.flags.add(Flag.RETURNED);
        if (Boolean.TRUE.equals(entry.act().agencyFault()) && reply.get().isFinal) {
            file.closed = null;
            file.open = CaseState.ISSUED;
            file.runOrWait();
        }
    }
}
