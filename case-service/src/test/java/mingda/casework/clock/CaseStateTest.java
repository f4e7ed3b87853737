package mingda.casework.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseStateTest {
    @Test
    void closedIsWhatOwesTheApplicantNothing() {
        assertEquals(
                List.of(
                        CaseState.REPLIED,
                        CaseState.SERVED,
                        CaseState.CLOSED_UNCORRECTED,
                        CaseState.CLOSED_UNPAID,
                        CaseState.WITHDRAWN,
                        CaseState.SPLIT),
                Arrays.stream(CaseState.values()).filter(CaseState::isClosed).toList());
    }
}
