package vn.motcua.dossier.life;

import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.MoneyState;

/** Parts of sentences that are worded in the reader's language only when the sentence is. */
public final class DossierWords {

    private DossierWords() {}

    /** A business state, as an official calls it. */
    public static MessageSourceResolvable of(BusinessState state) {
        return new DefaultMessageSourceResolvable("dossier.state." + state.name());
    }

    /** The state of the money. */
    public static MessageSourceResolvable of(MoneyState state) {
        return new DefaultMessageSourceResolvable("dossier.money." + state.name());
    }

    /** An action, by its name in the API. */
    public static MessageSourceResolvable action(String name) {
        return new DefaultMessageSourceResolvable("dossier.action." + name);
    }

    /** {@code RequestSupplement} as {@code request-supplement}: the name of an action's class as the API says it. */
    public static String kebab(String className) {
        return className.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
