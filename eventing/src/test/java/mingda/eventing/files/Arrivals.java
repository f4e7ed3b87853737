package mingda.eventing.files;

import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

@Singleton
class Arrivals implements FileArrived {

    final Queue<UUID> arrived = new ConcurrentLinkedQueue<>();

    @Override
    public void arrived(StoredFile file) {
        arrived.add(file.id());
    }
}
