package vn.motcua.identity.signin;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.identity.account.ActingOffice;
import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;

/** Page on which an official with roles at several offices chooses the office to work for. */
@Controller
class OfficeChoiceController {

    private final ActingOffice offices;
    private final Actors actors;
    private final Organisation organisation;

    OfficeChoiceController(ActingOffice offices, Actors actors, Organisation organisation) {
        this.offices = offices;
        this.actors = actors;
        this.organisation = organisation;
    }

    @GetMapping("/chon-don-vi")
    String page(@AuthenticationPrincipal SignedInOfficial signedIn, Model model) {
        model.addAttribute("offices", offices.choices(officialOf(signedIn)));
        model.addAttribute("current", signedIn.office().id());
        return "identity/choose-office";
    }

    @PostMapping("/chon-don-vi")
    String choose(
            @AuthenticationPrincipal SignedInOfficial signedIn, @RequestParam int office, HttpServletRequest request) {
        OfficialId official = officialOf(signedIn);
        offices.choose(official, new OfficeId(office), request);
        Office chosen = organisation.office(new OfficeId(office));
        return "redirect:" + SignedInOfficial.home(actors.forOfficial(official, chosen.id()));
    }

    private static OfficialId officialOf(SignedInOfficial signedIn) {
        return Objects.requireNonNull(signedIn.actor().official());
    }
}
