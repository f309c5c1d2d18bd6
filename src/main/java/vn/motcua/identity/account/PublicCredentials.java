package vn.motcua.identity.account;

import java.util.Set;

/**
 * What everybody may sign in with at the demo province, because it stands in the documentation. Kept apart from the demo, which
 * the production artefact is packaged without: a real database must refuse these all the same.
 */
public final class PublicCredentials {

    /** The user names of the demo's accounts. */
    public static final Set<String> USERNAMES = Set.of(
            "xa-motcua",
            "xa-chuyenvien",
            "xa-lanhdao",
            "huyen-motcua",
            "huyen-traketqua",
            "huyen-chanhvanphong",
            "huyen-lanhdao",
            "huyen-vanthu",
            "tuphap-chuyenvien",
            "tuphap-truongphong",
            "so-chuyenvien",
            "so-truongphong",
            "so-lanhdao",
            "so-vanthu",
            "trungtam-motcua",
            "trungtam-traketqua",
            "giamsat",
            "kiemsoat",
            "quantri",
            "quantri2");

    /** The password of every account of the demo. */
    public static final String PASSWORD = "motcua-demo-2026";

    /** The bearer token of the demo's client system, which acts for the whole province. */
    public static final String TOKEN = "demo-token-bac-giang-2026-not-for-production";

    private PublicCredentials() {}
}
