package vn.motcua.notification;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.notification.channel.Message;
import vn.motcua.notification.channel.MessagePage;
import vn.motcua.notification.channel.SmsText;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.tracking.CitizenNews;
import vn.motcua.tracking.CitizenNews.News;

/** Makes the message of a delivery from the present state of its dossier. */
@Component
class Messages {

    private final CitizenNews news;
    private final MessageWords words;
    private final SubscriptionSecrets secrets;
    private final ChannelSenders carriers;
    private final ITemplateEngine templates;
    private final PublicAddress address;

    Messages(
            CitizenNews news,
            MessageWords words,
            SubscriptionSecrets secrets,
            ChannelSenders carriers,
            ITemplateEngine templates,
            PublicAddress address) {
        this.news = news;
        this.words = words;
        this.secrets = secrets;
        this.carriers = carriers;
        this.templates = templates;
        this.address = address;
    }

    /** The message; empty when its receiver has ended the subscription. */
    Optional<Message> of(Delivery delivery, Subscription to) {
        boolean confirming = delivery.kind() == MessageKind.CONFIRM;
        if (to.state() != (confirming ? Subscription.State.ASKED : Subscription.State.CONFIRMED)) {
            return Optional.empty();
        }
        return news.of(to.dossier()).map(found -> letter(delivery, to, found, kind(delivery.kind(), found)));
    }

    private static MessageKind kind(MessageKind told, News news) {
        return told == MessageKind.RESULT_READY && news.refused() ? MessageKind.REFUSED : told;
    }

    private Message letter(Delivery delivery, Subscription to, News found, MessageKind kind) {
        String way = "/n/" + secrets.wayOut(to.id());
        URI wayOut = kind == MessageKind.CONFIRM ? null : URI.create(address.of(way));
        if (delivery.channel() == NotificationChannel.SMS) {
            String text = kind == MessageKind.CONFIRM
                    ? confirming(to)
                    : message(delivery.channel(), kind, found, to.language(), withoutScheme(address.of(way)));
            return new Message(delivery.key(), to.fullAddress(), to.address(), null, text, null, wayOut);
        }
        MessagePage page = page(to, kind, found, wayOut);
        if (delivery.channel() == NotificationChannel.CHAT) {
            return new Message(delivery.key(), to.fullAddress(), to.address(), null, page.asText(), null, wayOut);
        }
        String subject = words.word("notification.subject", to.language(), words.code(found));
        String html = templates.process("letters/letter", new Context(to.language(), Map.of("letter", page)));
        return new Message(delivery.key(), to.fullAddress(), to.address(), subject, page.asText(), html, wayOut);
    }

    private MessagePage page(Subscription to, MessageKind kind, News found, @Nullable URI wayOut) {
        Locale language = to.language();
        if (kind == MessageKind.CONFIRM) {
            String code = secrets.code(to.id(), to.codeNo());
            return new MessagePage(
                    language.getLanguage(),
                    words.word("notification.kind.CONFIRM", language),
                    List.of(
                            new MessagePage.Line(words.word("notification.line.confirm", language), List.of(code)),
                            new MessagePage.Line(
                                    words.word("notification.line.code", language), List.of(words.code(found)))),
                    words.word("notification.confirm.link", language),
                    address.of("/bao-tin/" + to.id()) + "/" + code,
                    words.word("notification.confirm.notice", language),
                    null,
                    null);
        }
        return new MessagePage(
                language.getLanguage(),
                words.headline(kind, found, language),
                words.lines(kind, found, language),
                words.word("notification.link", language),
                found.token() == null ? null : address.of("/h/" + found.token()),
                words.word("notification.notice", language),
                words.word("notification.way-out", language),
                String.valueOf(wayOut));
    }

    private String confirming(Subscription to) {
        return SmsText.plain(words.word("notification.confirm.sms", to.language(), secrets.code(to.id(), to.codeNo())));
    }

    /** The text with diacritics where the channel keeps them and all of it fits; otherwise without. */
    private String message(NotificationChannel channel, MessageKind kind, News found, Locale language, String link) {
        if (carriers.of(channel).keepsMarks() && !language.getLanguage().equals("en")) {
            String marked = SmsText.withMarks(words.shortly(kind, found, language), link);
            if (marked != null) {
                return marked;
            }
        }
        boolean comes = kind.comes() && (kind.askedFor() || found.delivery() == ResultDelivery.DESK);
        String place = comes ? found.receiving().nameIn(language.getLanguage()) : null;
        return SmsText.withoutMarks(words.sentence(kind, found, language), place, link);
    }

    private static String withoutScheme(String address) {
        return address.substring(address.indexOf("://") + "://".length());
    }
}
