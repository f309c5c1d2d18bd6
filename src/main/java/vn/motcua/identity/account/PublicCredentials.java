package vn.motcua.identity.account;

import java.util.Set;

/**
 * Public credentials of the demo province, which the documentation lists. They are separate from the demo, which the
 * production artefact does not contain, because a production database must refuse them all the same.
 */
public final class PublicCredentials {

    /** User names of the demo's accounts. */
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

    /** Password of every account of the demo. */
    public static final String PASSWORD = "motcua-demo-2026";

    /** Bearer token of the demo's client system, which acts for the whole province. */
    public static final String TOKEN = "demo-token-bac-giang-2026-not-for-production";

    private PublicCredentials() {}
}
