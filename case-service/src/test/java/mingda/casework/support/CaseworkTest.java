package mingda.casework.support;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import mingda.stack.StackResource;

/** A test of the running service with the real parts, in demo mode, on a legal clock that stands still. */
@QuarkusTest
@QuarkusTestResource(
        value = StackResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "casework"),
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak")
        })
@QuarkusTestResource(LegalToday.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CaseworkTest {}
