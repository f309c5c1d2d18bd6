package vn.motcua.portal.queue;

import java.time.ZoneId;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.queue.QueueBoard;
import vn.motcua.queue.QueueBoards;
import vn.motcua.queue.QueueDevice;
import vn.motcua.queue.QueueDeviceService;

/** Page of the call display on the wall: called numbers and their desks. */
@Controller
class CallDisplayController {

    private final QueueBoards boards;
    private final QueueDeviceService devices;
    private final Organisation organisation;
    private final ZoneId zone;

    CallDisplayController(QueueBoards boards, QueueDeviceService devices, Organisation organisation, ZoneId zone) {
        this.boards = boards;
        this.devices = devices;
        this.organisation = organisation;
        this.zone = zone;
    }

    @GetMapping("/bang-goi/{board}")
    String screen(@PathVariable String board, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        QueueDevice device = device(board);
        model.addAttribute("address", "/bang-goi/" + board);
        model.addAttribute("zone", zone.getId());
        model.addAttribute("office", organisation.office(device.office()));
        model.addAttribute("board", boards.board(device.office()));
        return "portal/call-display";
    }

    /** The part with the numbers, polled every five seconds; 304 while nothing has changed. */
    @GetMapping("/bang-goi/{board}/so")
    @org.jspecify.annotations.Nullable
    String numbers(@PathVariable String board, WebRequest request, HttpServletResponse response, Model model) {
        QueueBoard shown = boards.board(device(board).office());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (request.checkNotModified("\"" + shown.version() + "\"")) {
            return null;
        }
        model.addAttribute("board", shown);
        return "portal/call-display :: numbers";
    }

    private QueueDevice device(String board) {
        return devices.find(board, QueueDevice.Kind.BOARD)
                .orElseThrow(() -> RefusedException.notFound("queue.refusal.device"));
    }
}
