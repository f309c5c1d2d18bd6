package vn.motcua.dossier.fact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;

import vn.motcua.platform.Sha256;

/**
 * The steps a dossier goes through, each with its office. A route never changes; it is named by the digest of its steps, so
 * that all dossiers with the same steps refer to one route, and a changed step would not bear its name any more.
 *
 * @param id the first 128 bits of the SHA-256 of the steps
 * @param steps in the order of their numbers, which are 1, 2, 3 …
 */
public record PlannedRoute(UUID id, List<PlannedStep> steps) {

    /** The route of these steps. */
    public static PlannedRoute of(List<PlannedStep> steps) {
        return new PlannedRoute(digest(steps), List.copyOf(steps));
    }

    /** Whether the steps are those it is named by. */
    public boolean intact() {
        return id.equals(digest(steps));
    }

    private static UUID digest(List<PlannedStep> steps) {
        MessageDigest sha256 = Sha256.begin();
        for (PlannedStep step : steps) {
            String line = String.join(
                    "\u0000",
                    Integer.toString(step.no()),
                    step.kind().name(),
                    step.name(),
                    step.nameEn(),
                    Integer.toString(step.officeId()),
                    step.role().name(),
                    Integer.toString(step.share()),
                    String.valueOf(step.parallelGroup()));
            sha256.update(line.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) '\n');
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }
}
