package mingda.stack;

/** A Kafka broker with the topics of Mingda. */
non-sealed interface KafkaPart extends Part {
    String bootstrapServers();
}
