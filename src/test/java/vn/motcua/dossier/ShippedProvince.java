package vn.motcua.dossier;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ShippedCalendar;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.reference.ShippedCatalogue;
import vn.motcua.dossier.life.Lifecycle;
import vn.motcua.dossier.life.Rules;
import vn.motcua.dossier.life.SlipSecrets;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.ShippedOrganisation;
import vn.motcua.platform.ServerSecret;

/**
 * The real province in memory, as the product ships it, for the rules of actions: no database is asked and nothing is started.
 * {@code ShippedProvinceTest} shows that it is the one in the database.
 */
final class ShippedProvince extends ProvinceReference {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Clock CLOCK = Clock.system(ZONE);
    private static final ShippedProvince ONCE = load();

    private final Lifecycle lifecycle;

    private ShippedProvince(Organisation organisation, Catalogue catalogue, Calendars calendars) {
        super(organisation, catalogue, ShippedOrganisation.actors(organisation, CLOCK), CLOCK);
        SlipSecrets secrets = new SlipSecrets(new ServerSecret(new byte[ServerSecret.LENGTH]));
        this.lifecycle = new Lifecycle(new Rules(catalogue, organisation, calendars, secrets, ZONE));
    }

    private static ShippedProvince load() {
        Organisation organisation = ShippedOrganisation.load();
        return new ShippedProvince(
                organisation, ShippedCatalogue.load(organisation, CLOCK), ShippedCalendar.load(ZONE));
    }

    static ShippedProvince get() {
        return ONCE;
    }

    /** A new, empty batch, which cannot be written. */
    DossierBatch batch() {
        return new DossierBatch(lifecycle, null, null, null, Map.of());
    }
}
