package mingda.notify.inbox;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import mingda.eventing.problem.Language;
import mingda.notify.alert.AlertView;

/** One open connection to one reader. */
final class Stream {

    private final String reader;
    private final Language language;
    private final Instant ends;
    private final SseEventSink sink;
    private final Sse sse;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long place;

    /**
     * @param place the last place that the reader has seen
     * @param ends when the reader's token expires
     */
    Stream(String reader, Language language, long place, Instant ends, SseEventSink sink, Sse sse) {
        this.reader = reader;
        this.language = language;
        this.place = place;
        this.ends = ends;
        this.sink = sink;
        this.sse = sse;
    }

    String reader() {
        return reader;
    }

    Language language() {
        return language;
    }

    long place() {
        return place;
    }

    boolean closed() {
        return sink.isClosed();
    }

    /** Whether the reader still has events to take in: a slow reader is not sent more meanwhile. */
    boolean busy() {
        return underWay.get() > 0;
    }

    boolean over(Instant now) {
        return !now.isBefore(ends);
    }

    void send(AlertView alert) {
        put(sse.newEventBuilder()
                .id(Long.toString(alert.place()))
                .name("alert")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(AlertView.class, alert)
                .build());
        place = alert.place();
    }

    void heartbeat() {
        put(sse.newEventBuilder().comment("still here").build());
    }

    void close() {
        sink.close();
    }

    private void put(OutboundSseEvent event) {
        underWay.incrementAndGet();
        var unused = sink.send(event).whenComplete((nothing, failure) -> {
            underWay.decrementAndGet();
            if (failure != null) {
                sink.close();
            }
        });
    }
}
