package mingda.eventing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import mingda.stack.StackResource;

/** The real parts for every test of the module. */
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "casework"),
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak")
        })
final class Stack {

    private Stack() {}
}
