package mingda.casework.act;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import mingda.casework.procedure.Procedure;

/** Reads the procedure when the service starts; an unsound table stops it. */
@Singleton
class TheProcedure {

    @Produces
    @Singleton
    @Startup
    Procedure procedure() {
        return Procedure.standard();
    }
}
