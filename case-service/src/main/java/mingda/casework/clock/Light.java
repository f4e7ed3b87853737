package mingda.casework.clock;

/** The warning light (预警灯) of an open case. */
public enum Light {
    GREEN,
    YELLOW,
    RED
}
