package mingda.eventing.gateway;

import java.time.LocalTime;

/**
 * The hours in which nobody is to be woken. Pure.
 *
 * @param from when they begin
 * @param until when they end, on the next day where that is earlier; the same as {@code from}: there are none
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** Whether that time of day lies in them. */
    public boolean at(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
