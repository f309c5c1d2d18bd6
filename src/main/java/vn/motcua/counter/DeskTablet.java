package vn.motcua.counter;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.feedback.DeskRatings;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.queue.QueueDeviceService;
import vn.motcua.vocabulary.DossierId;

/** Lets the tablet of a desk ask how somebody was served whose result was handed over there. */
@Component
public class DeskTablet {

    private final QueueDeviceService devices;
    private final DeskRatings ratings;

    DeskTablet(QueueDeviceService devices, DeskRatings ratings) {
        this.devices = devices;
        this.ratings = ratings;
    }

    /** The result was handed over a moment ago, by the official at this browser; nothing happens where no tablet is. */
    public void returned(DossierId dossier, Actor actor, HttpServletRequest request) {
        OfficeId office = actor.office();
        @Nullable String desk = DeskPlace.of(request).orElse(null);
        if (office != null && devices.tabletAt(actor, desk)) {
            ratings.offer(office, desk, dossier);
        }
    }
}
