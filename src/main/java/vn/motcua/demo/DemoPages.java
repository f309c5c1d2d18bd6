package vn.motcua.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.motcua.platform.ConditionalOnEmbeddedDatabase;

/** Shows the progress of the demo's load on every page. */
@ControllerAdvice
@ConditionalOnEmbeddedDatabase
class DemoPages {

    private final DemoProgress progress;

    DemoPages(DemoProgress progress) {
        this.progress = progress;
    }

    /** Progress in per cent, 100 when everything is loaded; null where there is no demo. */
    @ModelAttribute("demoProgress")
    @Nullable
    Integer demoProgress() {
        return progress.latest().map(DemoProgress.State::percent).orElse(null);
    }
}
