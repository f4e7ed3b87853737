package mingda.eventing.gateway;

/** What became of one attempt: what is to be done next follows from it. */
public enum Outcome {
    /** The provider has it. */
    TAKEN,
    /** The provider is there and will not take this message to this reader: a few more attempts, then it is given up. */
    REFUSED,
    /** The provider could not be reached, or asked to come again. */
    AWAY,
    /** No answer in time: the provider may have it. */
    UNKNOWN,
    /** Nothing will get better by itself, such as a wrong password or key: a person is asked, and another channel used. */
    PERSON
}
