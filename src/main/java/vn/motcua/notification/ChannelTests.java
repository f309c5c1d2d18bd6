package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

import vn.motcua.notification.channel.Message;
import vn.motcua.notification.channel.NotDeliveredException;
import vn.motcua.notification.channel.SmsText;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Throttle;
import vn.motcua.platform.setup.SetupCheck;
import vn.motcua.platform.setup.SetupChecks;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;
import vn.motcua.vocabulary.InvalidValueException;

/** Messages that administrators send to themselves to see whether a channel works. */
@Service
public class ChannelTests implements SetupCheck {

    private static final int MOST_AN_HOUR = 10;

    private final ChannelSenders senders;
    private final MessageWords words;
    private final ObjectProvider<SetupChecks> marks;
    private final Throttle throttle;

    ChannelTests(ChannelSenders senders, MessageWords words, ObjectProvider<SetupChecks> marks, Clock clock) {
        this.senders = senders;
        this.words = words;
        this.marks = marks;
        this.throttle = new Throttle(MOST_AN_HOUR, Duration.ofHours(1), clock);
    }

    /**
     * A channel and its last successful test.
     *
     * @param on whether the application is configured to send by it
     * @param testedAt null for never
     */
    public record Tested(
            NotificationChannel channel,
            boolean on,
            @Nullable Instant testedAt) {}

    /** All channels. */
    public List<Tested> all() {
        return Arrays.stream(NotificationChannel.values())
                .map(channel -> new Tested(
                        channel,
                        senders.channels().contains(channel),
                        marks.getObject().at(mark(channel)).orElse(null)))
                .toList();
    }

    /**
     * Sends a message that says it is a test, and returns once the channel has accepted it.
     *
     * @param typed address of the administrator
     * @throws RefusedException FORBIDDEN to others, INVALID at {@code address} for one that is none or a channel that is off, TOO_MANY
     *     within the hour, UNAVAILABLE with the reason where the channel did not accept it
     */
    public void send(NotificationChannel channel, @Nullable String typed, Locale locale, Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw RefusedException.forbidden("notification.refusal.administrators");
        }
        if (!senders.channels().contains(channel)) {
            throw RefusedException.invalidField("address", "notification.refusal.off");
        }
        String address = address(channel, typed);
        if (!throttle.take(actor.idempotencyOwner())) {
            throw RefusedException.tooMany("notification.refusal.too-many");
        }
        String text = words.word("notification.test", locale);
        boolean sms = channel == NotificationChannel.SMS;
        Message message = new Message(
                "test-" + UUID.randomUUID(),
                address,
                channel.masked(address),
                channel == NotificationChannel.EMAIL ? words.word("notification.test.subject", locale) : null,
                sms ? SmsText.plain(text) : text,
                null,
                null);
        try {
            senders.of(channel).carry(message);
        } catch (NotDeliveredException notAccepted) {
            throw RefusedException.unavailable("notification.failure." + notAccepted.reason());
        }
        marks.getObject().mark(mark(channel), actor.name());
    }

    private static String address(NotificationChannel channel, @Nullable String typed) {
        try {
            return channel.address(typed);
        } catch (InvalidValueException none) {
            throw RefusedException.invalidField(
                    "address", none.messageKey(), none.arguments().toArray());
        }
    }

    private static String mark(NotificationChannel channel) {
        return "setup.tested." + channel;
    }

    @Override
    public List<SetupState> states() {
        List<Tested> on = all().stream().filter(Tested::on).toList();
        long tested = on.stream().filter(each -> each.testedAt() != null).count();
        return List.of(SetupState.of(SetupStep.CHANNELS, !on.isEmpty() && tested == on.size(), on.size(), tested));
    }
}
