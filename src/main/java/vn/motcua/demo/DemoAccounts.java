package vn.motcua.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.ClientTokens;
import vn.motcua.identity.account.DemoSignIn;
import vn.motcua.identity.account.DemoSignIns;
import vn.motcua.identity.account.PublicCredentials;
import vn.motcua.organisation.Assignment;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

/**
 * The public accounts of the demo province: everybody who has a part in one dossier's way from a small commune over the
 * district's justice division and the province's department of justice and back, and those who watch. Nothing here
 * happens unless the demo asks for it.
 */
@Service
public class DemoAccounts implements DemoSignIns {

    /** The password of every account of the demo. */
    public static final String PASSWORD = PublicCredentials.PASSWORD;

    /** The bearer token of the demo's client system, which acts for the whole province. */
    public static final String TOKEN = PublicCredentials.TOKEN;

    private record Part(String username, String officialCode, String job) {}

    private static final List<Part> PARTS = List.of(
            new Part("xa-motcua", "H02.29.16-01", "reception-and-return"),
            new Part("xa-chuyenvien", "H02.29.16-02", "specialist-and-clerk"),
            new Part("xa-lanhdao", "H02.29.16-03", "leader"),
            new Part("huyen-motcua", "H02.29-01", "reception"),
            new Part("huyen-traketqua", "H02.29-03", "return"),
            new Part("huyen-chanhvanphong", "H02.29-05", "two-offices"),
            new Part("huyen-lanhdao", "H02.29-06", "leader"),
            new Part("huyen-vanthu", "H02.29-07", "clerk"),
            new Part("tuphap-chuyenvien", "H02.29.P02-01", "specialist-and-clerk"),
            new Part("tuphap-truongphong", "H02.29.P02-02", "head"),
            new Part("so-chuyenvien", "H02.14-01", "specialist"),
            new Part("so-truongphong", "H02.14-02", "head"),
            new Part("so-lanhdao", "H02.14-03", "leader"),
            new Part("so-vanthu", "H02.14-04", "clerk"),
            new Part("trungtam-motcua", "H02.20-04", "reception"),
            new Part("trungtam-traketqua", "H02.20-12", "return"),
            new Part("giamsat", "H02.20-01", "supervisor"),
            new Part("kiemsoat", "H02-05", "inspector"),
            new Part("quantri", "H02-07", "administrator"),
            new Part("quantri2", "H02-08", "second-administrator"));

    private final AccountAdministration accounts;
    private final ClientTokens clients;
    private final Organisation organisation;
    private final PasswordEncoder encoder;
    private volatile List<DemoSignIn> signIns = List.of();

    DemoAccounts(
            AccountAdministration accounts, ClientTokens clients, Organisation organisation, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.clients = clients;
        this.organisation = organisation;
        this.encoder = encoder;
    }

    /**
     * Opens the accounts and the client system that are not there yet, and has the sign-in page list them. The offices
     * and officials of the demo must have been loaded.
     */
    @Transactional
    public void open() {
        String hash = encoder.encode(PASSWORD); // once: it is the same password, and slow to hash
        List<DemoSignIn> opened = new ArrayList<>();
        for (Part part : PARTS) {
            Official official = organisation
                    .officialByCode(part.officialCode())
                    .orElseThrow(() -> new IllegalStateException("No official " + part.officialCode()));
            accounts.openWithHash(part.username(), hash, official.id());
            Assignment first = official.assignments().get(0);
            Office office = organisation.office(first.office());
            opened.add(new DemoSignIn(
                    part.username(), PASSWORD, "identity.demo.job." + part.job(), office.name(), office.nameEn()));
        }
        clients.register(
                "Hệ thống mẫu",
                TOKEN,
                organisation.province().id(),
                EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR, Role.INSPECTOR)),
                null);
        signIns = List.copyOf(opened);
    }

    @Override
    public List<DemoSignIn> signIns() {
        return signIns;
    }
}
