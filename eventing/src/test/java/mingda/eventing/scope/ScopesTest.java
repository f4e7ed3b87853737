package mingda.eventing.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScopesTest {

    @Inject
    Scopes scopes;

    @Inject
    Settings settings;

    @Test
    void setsTheScopeForTheTransactionOnly() {
        Scope scope = new Scope(Map.of("mingda.agencies", "A1,B2"));

        assertEquals("A1,B2", scopes.call(scope, () -> settings.current("mingda.agencies")));
        assertEquals("limited", scopes.call(scope, () -> settings.current("mingda.scope")));
        for (int i = 0; i < 30; i++) {
            assertEquals("", settings.current("mingda.agencies"));
            assertEquals("", settings.current("mingda.scope"));
        }
        assertEquals("background", scopes.call(Scope.background(), () -> settings.current("mingda.scope")));
    }

    @Test
    void refusesToNest() {
        assertThrows(
                IllegalStateException.class,
                () -> scopes.run(Scope.background(), () -> scopes.run(Scope.background(), () -> {})));
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        ArithmeticException thrown = new ArithmeticException();

        assertEquals(
                thrown,
                assertThrows(
                        ArithmeticException.class,
                        () -> scopes.run(Scope.background(), () -> {
                            throw thrown;
                        })));
    }
}
