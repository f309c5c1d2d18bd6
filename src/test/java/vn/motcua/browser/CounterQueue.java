package vn.motcua.browser;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import vn.motcua.dossier.Province;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;
import vn.motcua.queue.Queues;

/** A queue at the commune of the demo: some wait, one is called, a kiosk and a board stand there. */
@TestComponent
class CounterQueue {

    private final Province province;
    private final Organisation organisation;
    private final Queues queues;
    private final QueueDeviceService devices;

    CounterQueue(Province province, Organisation organisation, Queues queues, QueueDeviceService devices) {
        this.province = province;
        this.organisation = organisation;
        this.queues = queues;
        this.devices = devices;
    }

    /** The pages of it. */
    List<Place> places() {
        OfficeId office = organisation.officeByCode("H02.29.16").orElseThrow().id();
        Actor official = province.someone(Role.RECEPTION, office);
        String follow = "";
        for (String line : List.of("A", "B", "A", "T")) {
            follow = queues.issue(office, line, UUID.randomUUID()).follow();
        }
        queues.callNext(official, "Quầy 1", Set.of(), null);
        String kiosk = "/lay-so/" + devices.add(official, QueueDevice.Kind.KIOSK, null);
        String board = "/bang-goi/" + devices.add(official, QueueDevice.Kind.BOARD, null);
        return List.of(
                new Place("kiosk", kiosk, null),
                new Place("ticket", kiosk + "/" + follow, null),
                new Place("ticket-follow", "/so-thu-tu/" + follow, null),
                new Place("call-display", board, null),
                new Place("queue", "/quay/xep-hang?desk=Qu%E1%BA%A7y+1", "xa-motcua"));
    }
}
