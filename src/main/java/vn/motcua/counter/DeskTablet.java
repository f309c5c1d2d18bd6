package vn.motcua.counter;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.feedback.DeskRatings;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.queue.QueueDeviceService;
import vn.motcua.vocabulary.DossierId;

/** Offers a rating on the tablet of a desk after a result was returned there. */
@Component
public class DeskTablet {

    private final QueueDeviceService devices;
    private final DeskRatings ratings;

    DeskTablet(QueueDeviceService devices, DeskRatings ratings) {
        this.devices = devices;
        this.ratings = ratings;
    }

    /**
     * Offers a rating of a dossier whose result the official at this browser has just returned; has no effect where no
     * tablet is in use.
     */
    public void returned(DossierId dossier, Actor actor, HttpServletRequest request) {
        OfficeId office = actor.office();
        @Nullable String desk = DeskPlace.of(request).orElse(null);
        if (office != null && devices.tabletAt(actor, desk)) {
            ratings.offer(office, desk, dossier);
        }
    }
}
