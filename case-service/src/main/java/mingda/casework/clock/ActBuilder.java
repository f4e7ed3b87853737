package mingda.casework.clock;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Act} part by part; every part may be left out. */
public final class ActBuilder {
    private @Nullable String id;
    private @Nullable ActType type;
    private @Nullable LocalDate on;
    private @Nullable LocalDate servedOn;
    private @Nullable Integer workingDays;
    private @Nullable Channel channel;
    private @Nullable Party party;
    private @Nullable String of;
    private @Nullable String consultation;
    private @Nullable String act;
    private @Nullable LocalDate until;
    private @Nullable LocalDate startsOn;
    private @Nullable Period period;
    private @Nullable Method method;
    private @Nullable String outcome;
    private @Nullable Boolean finalReply;
    private @Nullable BigDecimal amount;
    private @Nullable Boolean agencyFault;
    private @Nullable Cause cause;
    private @Nullable Boolean afterReconsideration;

    ActBuilder(@Nullable ActType type, @Nullable LocalDate on) {
        this.type = type;
        this.on = on;
    }

    /** States {@link Act#id()}. */
    public ActBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /** States {@link Act#type()}. */
    public ActBuilder type(@Nullable ActType value) {
        type = value;
        return this;
    }

    /** States {@link Act#on()}. */
    public ActBuilder on(@Nullable LocalDate value) {
        on = value;
        return this;
    }

    /** States {@link Act#servedOn()}. */
    public ActBuilder servedOn(@Nullable LocalDate value) {
        servedOn = value;
        return this;
    }

    /** States {@link Act#workingDays()}. */
    public ActBuilder workingDays(@Nullable Integer value) {
        workingDays = value;
        return this;
    }

    /** States {@link Act#channel()}. */
    public ActBuilder channel(@Nullable Channel value) {
        channel = value;
        return this;
    }

    /** States {@link Act#party()}. */
    public ActBuilder party(@Nullable Party value) {
        party = value;
        return this;
    }

    /** States {@link Act#of()}. */
    public ActBuilder of(@Nullable String value) {
        of = value;
        return this;
    }

    /** States {@link Act#consultation()}. */
    public ActBuilder consultation(@Nullable String value) {
        consultation = value;
        return this;
    }

    /** States {@link Act#act()}. */
    public ActBuilder act(@Nullable String value) {
        act = value;
        return this;
    }

    /** States {@link Act#until()}. */
    public ActBuilder until(@Nullable LocalDate value) {
        until = value;
        return this;
    }

    /** States {@link Act#startsOn()}. */
    public ActBuilder startsOn(@Nullable LocalDate value) {
        startsOn = value;
        return this;
    }

    /** States {@link Act#period()}. */
    public ActBuilder period(@Nullable Period value) {
        period = value;
        return this;
    }

    /** States {@link Act#method()}. */
    public ActBuilder method(@Nullable Method value) {
        method = value;
        return this;
    }

    /** States {@link Act#outcome()}. */
    public ActBuilder outcome(@Nullable String value) {
        outcome = value;
        return this;
    }

    /** States {@link Act#finalReply()}. */
    public ActBuilder finalReply(@Nullable Boolean value) {
        finalReply = value;
        return this;
    }

    /** States {@link Act#amount()}. */
    public ActBuilder amount(@Nullable BigDecimal value) {
        amount = value;
        return this;
    }

    /** States {@link Act#agencyFault()}. */
    public ActBuilder agencyFault(@Nullable Boolean value) {
        agencyFault = value;
        return this;
    }

    /** States {@link Act#cause()}. */
    public ActBuilder cause(@Nullable Cause value) {
        cause = value;
        return this;
    }

    /** States {@link Act#afterReconsideration()}. */
    public ActBuilder afterReconsideration(@Nullable Boolean value) {
        afterReconsideration = value;
        return this;
    }

    /** The act as built so far. */
    public Act build() {
        return new Act(
                id,
                type,
                on,
                servedOn,
                workingDays,
                channel,
                party,
                of,
                consultation,
                act,
                until,
                startsOn,
                period,
                method,
                outcome,
                finalReply,
                amount,
                agencyFault,
                cause,
                afterReconsideration);
    }
}
