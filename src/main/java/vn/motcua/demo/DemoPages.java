package vn.motcua.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.motcua.platform.ConditionalOnEmbeddedDatabase;

/** Tells every page how far the demo has been loaded. */
@ControllerAdvice
@ConditionalOnEmbeddedDatabase
class DemoPages {

    private final DemoProgress progress;

    DemoPages(DemoProgress progress) {
        this.progress = progress;
    }

    /** In per cent, 100 when all of it is there; null where there is no demo. */
    @ModelAttribute("demoProgress")
    @Nullable
    Integer demoProgress() {
        return progress.latest().map(DemoProgress.State::percent).orElse(null);
    }
}
