package vn.motcua.dossier.action.form;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The form of an action. Its fields are the components of the record: a text is a box of lines, a text that may be null is one
 * line, a boolean is a box to tick, and lists, days, moments, offices and officials are what their types say.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ActionForm {

    /** The key that unfolds it, such as {@code Alt+S}; never one a browser needs (D, E, F). Empty for none. */
    String key() default "";

    /** Whether the citizen gets another slip by it, which is to be printed. */
    boolean newSlip() default false;

    /** Whether the citizen is told the reason that is given. */
    boolean reasonTold() default false;

    /** The fields in the order in which they are filled in; empty for the order of the components. */
    String[] order() default {};
}
