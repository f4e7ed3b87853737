package mingda.notify.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import mingda.eventing.paging.Page;
import mingda.notify.alert.AlertView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of the inbox, newest first. */
record AlertPage(
        @Schema(description = "Newest first", required = true)
        List<AlertView> items,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Cursor of the next page; absent on the last", nullable = true)
        @Nullable
        String next,

        @Schema(description = "How many alerts the whole list has", required = true)
        long total,

        @Schema(
                description = "Where the inbox ended when the page was read: as Last-Event-ID it lets the stream go on"
                        + " from here without a gap",
                required = true)
        String lastEventId) {

    static AlertPage of(Page<AlertView> page, long end) {
        return new AlertPage(page.items(), page.next(), page.total(), Long.toString(end));
    }
}
