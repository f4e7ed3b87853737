package mingda.casework.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mingda.casework.calendar.Words;
import mingda.casework.document.Document;
import mingda.casework.document.DocumentKind;
import mingda.casework.document.DocumentStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which opinions a draft can be submitted on, and how a request stands on each day. */
class OpinionGuardTest {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID DRAFT = UUID.randomUUID();
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final Instant ASKED = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant BEFORE = ASKED.minusSeconds(1);
    private static final Instant AFTER = ASKED.plusSeconds(1);

    private static final SectionOpinion.Withdrawn WITHDRAWN = new SectionOpinion.Withdrawn("officer", AFTER);

    static Stream<Arguments> rows() {
        Optional<OpinionGuard.Lack> nothing = Optional.empty();
        Optional<OpinionGuard.Lack> missing = Optional.of(OpinionGuard.Lack.MISSING);
        Optional<OpinionGuard.Lack> awaited = Optional.of(OpinionGuard.Lack.AWAITED);
        return Stream.of(
                Arguments.of("nobody was asked", List.of(), null, missing),
                Arguments.of("asked about the draft", List.of(asked(DRAFT, null, null)), null, awaited),
                Arguments.of("asked about the case", List.of(asked(null, null, null)), null, awaited),
                Arguments.of("answered about the draft", List.of(asked(DRAFT, "section", null)), null, nothing),
                Arguments.of("answered about the case", List.of(asked(null, "section", null)), null, nothing),
                Arguments.of("withdrawn", List.of(asked(DRAFT, null, WITHDRAWN)), null, missing),
                Arguments.of(
                        "one withdrawn, one answered",
                        List.of(asked(DRAFT, null, WITHDRAWN), asked(DRAFT, "section", null)),
                        null,
                        nothing),
                Arguments.of(
                        "one answered, one awaited",
                        List.of(asked(DRAFT, "section", null), asked(null, null, null)),
                        null,
                        awaited),
                Arguments.of("about another draft", List.of(asked(UUID.randomUUID(), "section", null)), null, missing),
                Arguments.of(
                        "awaited about another draft", List.of(asked(UUID.randomUUID(), null, null)), null, missing),
                Arguments.of("answered by a drafter", List.of(asked(null, "officer", null)), null, missing),
                Arguments.of("asked before the last reply", List.of(asked(null, "section", null)), AFTER, missing),
                Arguments.of("asked after the last reply", List.of(asked(null, "section", null)), BEFORE, nothing));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void whatTheOpinionLacks(
            String row, List<SectionOpinion> opinions, @Nullable Instant answered, Optional<OpinionGuard.Lack> lack) {
        assertEquals(lack, OpinionGuard.lack(draft(), opinions, answered), row);
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(asked(DRAFT, null, null), DUE, false, SectionOpinion.State.OPEN),
                Arguments.of(asked(DRAFT, null, null), DUE.plusDays(1), false, SectionOpinion.State.PASSED),
                Arguments.of(asked(DRAFT, null, null), DUE, true, SectionOpinion.State.ENDED),
                Arguments.of(asked(DRAFT, "section", null), DUE.plusDays(9), true, SectionOpinion.State.ANSWERED),
                Arguments.of(asked(DRAFT, null, WITHDRAWN), DUE.plusDays(9), true, SectionOpinion.State.WITHDRAWN));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aRequestStands(SectionOpinion opinion, LocalDate today, boolean closed, SectionOpinion.State state) {
        assertEquals(state, opinion.state(today, closed));
        boolean awaited = state == SectionOpinion.State.OPEN || state == SectionOpinion.State.PASSED;
        assertEquals(awaited, opinion.isAwaited(closed));
    }

    private static SectionOpinion asked(
            @Nullable UUID document, @Nullable String by, SectionOpinion.@Nullable Withdrawn withdrawn) {
        return new SectionOpinion(
                UUID.randomUUID(),
                CASE,
                document,
                "业务科",
                null,
                null,
                5,
                DUE,
                "reviewer",
                ASKED,
                by == null ? null : new SectionOpinion.Given(SectionOpinion.Stance.AGREE, null, by, AFTER),
                withdrawn,
                false);
    }

    private static Document draft() {
        return new Document(
                DRAFT,
                CASE,
                "fengxian-office",
                DocumentKind.REPLY,
                DocumentStatus.DRAFT,
                JsonNodeFactory.instance.objectNode(),
                List.of("officer"),
                null,
                JsonNodeFactory.instance.objectNode(),
                null,
                null,
                null,
                new Words("答复书", "Reply"),
                null,
                null,
                null,
                null,
                null);
    }
}
