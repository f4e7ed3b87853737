package mingda.eventing.time;

import java.time.ZoneId;

/** The zone of the law; the only place that names it. */
public final class Zones {

    /** Asia/Shanghai: every legal date is a day there. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
