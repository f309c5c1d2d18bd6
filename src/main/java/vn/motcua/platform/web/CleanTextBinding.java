package vn.motcua.platform.web;

import java.beans.PropertyEditorSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

import vn.motcua.vocabulary.EnteredText;

/**
 * Text from outside is cleaned as {@link EnteredText} does it, stripped of blanks around it, and refused when it holds
 * control characters or half characters, which no keyboard makes and no database column takes. An empty field of a form is null; an empty
 * parameter stays empty.
 */
@ControllerAdvice
class CleanTextBinding {

    private final LocalValidatorFactoryBean validator;

    CleanTextBinding(LocalValidatorFactoryBean validator) {
        this.validator = validator;
    }

    @InitBinder
    void bind(WebDataBinder binder) {
        boolean constructed = binder.getTarget() == null && binder.getTargetType() != null;
        binder.registerCustomEditor(String.class, new Editor(constructed || binder.getTarget() != null));
        if (constructed) {
            // Boot's wrapper cannot validate single values: when one field of a record does not convert, the others
            // would go unchecked, and the reader would hear of them only in the next round
            binder.replaceValidators(validator);
        }
    }

    static String clean(String text) {
        String composed = EnteredText.clean(text);
        for (int at = 0; at < composed.length(); at++) {
            if (!allowed(composed, at)) {
                throw new IllegalArgumentException("control character");
            }
        }
        return composed;
    }

    private static boolean allowed(String text, int at) {
        char each = text.charAt(at);
        if (Character.isHighSurrogate(each)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(each)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return !EnteredText.isControl(each);
    }

    private static final class Editor extends PropertyEditorSupport {

        private final boolean emptyAsNull;

        Editor(boolean emptyAsNull) {
            this.emptyAsNull = emptyAsNull;
        }

        @Override
        public void setAsText(@Nullable String text) {
            String cleaned = text == null ? null : clean(text).strip();
            setValue(emptyAsNull && cleaned != null && cleaned.isEmpty() ? null : cleaned);
        }

        @Override
        public String getAsText() {
            return getValue() == null ? "" : getValue().toString();
        }
    }

    /** The same for JSON, where blanks are kept. */
    static final class Deserializer extends StdScalarDeserializer<String> {

        Deserializer() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            try {
                return text == null ? null : clean(text);
            } catch (IllegalArgumentException unfit) {
                throw context.weirdStringException("", String.class, "control character");
            }
        }
    }
}
