package vn.motcua.portal.status;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a handler does what is the citizen's alone: its {@link vn.motcua.tracking.StatusView} is handed over for the citizen's
 * own token only, which stands on the first print of the slip and in messages. With the token of a later print, which officials can
 * read, the handler is not called and the reader is told what is needed.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FirstSlip {}
