package vn.motcua.portal.status;

import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.platform.ServerSecret;

/**
 * Computes the entity tag of a status page: a keyed hash over all that the template is given, so that it changes whenever the
 * page would, and is of no use for any other slip or language. It is weak, for a strong one keeps the server from compressing
 * the page, and holds as long as the application runs, for the next one may have another template.
 */
@Component
class StatusTag {

    private static final int LENGTH = 22;

    private final JsonMapper json;
    private final ServerSecret secret;
    private final UUID run = UUID.randomUUID();

    StatusTag(JsonMapper json, ServerSecret secret) {
        this.json = json.rebuild()
                .addMixIn(ProcedureVersion.class, WhatIsShown.class)
                .build();
        this.secret = secret;
    }

    /** What the page shows of a procedure; its cases, papers, fees and routes are most of its bytes, and on other pages. */
    @JsonIncludeProperties({"id", "name", "nameEn"})
    private interface WhatIsShown {}

    /** All that the page depends on besides its template. */
    private record Shown(
            StatusPage page,
            String language,
            UUID run,
            @Nullable Object token,
            @Nullable Object hotline,
            @Nullable Object answeredAt,
            @Nullable Object progress) {}

    /** @param model the model of the page, complete */
    String of(StatusPage page, Locale locale, Model model) {
        Shown shown = new Shown(
                page,
                locale.getLanguage(),
                run,
                model.getAttribute("token"),
                model.getAttribute("hotline"),
                model.getAttribute("answeredAt"),
                model.getAttribute("demoProgress"));
        byte[] hash = secret.hmac("status-page-tag", json.writeValueAsBytes(shown));
        return "W/\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, LENGTH) + "\"";
    }
}
