package vn.motcua.portal.feedback;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import vn.motcua.feedback.RatingOrigin;
import vn.motcua.platform.request.OfficeNetworks;
import vn.motcua.platform.request.OfficialsBrowsers;

/** Tells by which way a rating comes. */
@Component
class RatingOrigins {

    private final OfficeNetworks networks;
    private final OfficialsBrowsers officials;

    RatingOrigins(OfficeNetworks networks, OfficialsBrowsers officials) {
        this.networks = networks;
        this.officials = officials;
    }

    /** Whether an official uses this browser. */
    boolean isOfficials(HttpServletRequest request) {
        return officials.isOfficials(request);
    }

    /** Origin of a rating by a slip. */
    RatingOrigin bySlip(HttpServletRequest request) {
        return isOfficials(request) || networks.contains(request.getRemoteAddr())
                ? RatingOrigin.OFFICE
                : RatingOrigin.SLIP;
    }

    /** Origin of a rating on a tablet, which stands in an office. */
    RatingOrigin onTablet(HttpServletRequest request) {
        return isOfficials(request) ? RatingOrigin.OFFICE : RatingOrigin.TABLET;
    }
}
