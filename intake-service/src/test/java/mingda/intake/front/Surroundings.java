package mingda.intake.front;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import mingda.stack.StackResource;

/** The real parts that every test of the running service gets. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "intake"),
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak,mail")
        })
@QuarkusTestResource(CaseworkStandIn.class)
final class Surroundings {}
