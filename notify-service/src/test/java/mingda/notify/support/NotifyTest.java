package mingda.notify.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mingda.stack.StackResource;

/** A test of the running service with the real parts and a legal clock that can be moved. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "notify"),
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak,mail")
        })
@QuarkusTestResource(ClockResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotifyTest {}
