package mingda.casework.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import mingda.casework.json.Wrong;
import mingda.eventing.scope.Scope;
import mingda.eventing.scope.Scopes;
import org.jspecify.annotations.Nullable;

/** Reads the register's lines from the first to the last, however many there are. */
@ApplicationScoped
public class Lines {

    private static final int AT_A_TIME = 500;

    private final Scopes scopes;
    private final Register register;

    Lines(Scopes scopes, Register register) {
        this.scopes = scopes;
        this.register = register;
    }

    /**
     * The lines in the order of the register.
     *
     * @param scope what the reader may see
     * @return the next lines at each call, read in a transaction of their own; none when there are no more
     */
    public Supplier<List<RegisterLine>> of(Filter filter, Scope scope) {
        return new Supplier<>() {
            private @Nullable List<String> place;

            @Override
            public List<RegisterLine> get() {
                Filter next = filter.copy();
                List<String> after = place;
                if (after != null) {
                    Register.after(next, after, new Wrong());
                }
                List<RegisterLine> lines = scopes.call(scope, () -> register.lines(next, AT_A_TIME));
                if (!lines.isEmpty()) {
                    place = Register.place(lines.getLast());
                }
                return lines;
            }
        };
    }
}
