package vn.motcua.notification;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;

import vn.motcua.dossier.value.Outcome;

/** For tests of other modules: what the worker sends from now on, and where its way out leads. */
public final class SentMessages {

    private final ApplicationContext application;
    private final PostOffice post;

    /** Forgets what waits to be sent. */
    public SentMessages(ApplicationContext application) {
        this.application = application;
        this.post = new PostOffice(application);
    }

    /** Has the worker run and gives the texts of all that was sent. */
    public List<String> sent() {
        post.run();
        return Stream.of(post.email, post.sms, post.chat)
                .flatMap(carrier -> carrier.taken().stream())
                .map(letter -> letter.text())
                .toList();
    }

    /** The link in every message to an address that ends them. */
    public URI wayOut(Outcome dossier, String address) {
        UUID subscription = post.jdbc
                .sql("select id from subscription where dossier_id = :dossier and address = :address")
                .param("dossier", dossier.dossier().value())
                .param("address", address)
                .query(UUID.class)
                .single();
        return PostOffice.PUBLIC.resolve(
                "/n/" + application.getBean(SubscriptionSecrets.class).wayOut(subscription));
    }
}
