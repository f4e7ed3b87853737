package mingda.eventing.problem;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Marks a JSON body that may be left out: the parameter is then null. Without it an empty body is refused with 400. */
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface OptionalBody {}
