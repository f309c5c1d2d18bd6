package vn.motcua.notification;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.mail.javamail.JavaMailSender;

import tools.jackson.databind.json.JsonMapper;

import vn.motcua.notification.channel.ChannelSender;
import vn.motcua.notification.channel.HttpChannelSender;
import vn.motcua.notification.channel.KeepingChannelSender;
import vn.motcua.notification.channel.KeptMessages;
import vn.motcua.notification.channel.SmtpChannelSender;
import vn.motcua.platform.DatabaseKind;
import vn.motcua.platform.StartupRefusedException;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.InvalidValueException;

/**
 * Configures the channels: those with settings are on; in the demo the others are on too, and keep messages instead of
 * sending them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
class NotificationConfiguration {

    private static final Logger log = LoggerFactory.getLogger(NotificationConfiguration.class);

    @Bean
    ChannelSenders carriers(
            NotificationProperties properties,
            ObjectProvider<JavaMailSender> mail,
            @Value("${spring.mail.host:}") String mailHost,
            DatabaseKind database,
            JsonMapper json,
            KeptMessages kept,
            Clock clock) {
        Map<NotificationChannel, ChannelSender> on = new EnumMap<>(NotificationChannel.class);
        put(on, NotificationChannel.EMAIL, smtp(properties.mail(), mail.getIfAvailable(), mailHost));
        put(on, NotificationChannel.SMS, gateway(properties.sms(), json));
        put(on, NotificationChannel.CHAT, gateway(properties.chat(), json));
        if (database.embedded()) {
            for (NotificationChannel channel : NotificationChannel.values()) {
                on.putIfAbsent(channel, new KeepingChannelSender(kept, clock, channel.name()));
            }
        }
        return new ChannelSenders(on);
    }

    private static void put(
            Map<NotificationChannel, ChannelSender> on, NotificationChannel channel, @Nullable ChannelSender carrier) {
        if (carrier != null) {
            on.put(channel, carrier);
        }
    }

    private static @Nullable ChannelSender smtp(
            NotificationProperties.Mail properties, @Nullable JavaMailSender mail, String host) {
        String from = properties.from();
        if (from == null || mail == null) {
            return null;
        }
        try {
            return new SmtpChannelSender(mail, EmailAddress.parse(from).value(), host);
        } catch (InvalidValueException noAddress) {
            throw new StartupRefusedException(
                    "motcua.notification.mail.from is no e-mail address.",
                    "Give the plain address citizens shall see as the sender, for example mot-cua@example.vn.");
        }
    }

    private static @Nullable ChannelSender gateway(NotificationProperties.Gateway properties, JsonMapper json) {
        return properties.url() == null
                ? null
                : new HttpChannelSender(
                        json, properties.url(), properties.token(), properties.sender(), properties.marks());
    }

    @Bean
    ChannelsNotice channelsNotice(ChannelSenders carriers) {
        return new ChannelsNotice(carriers);
    }

    /** Logs at the start which channels are on, because a missing channel would otherwise go unnoticed. */
    static final class ChannelsNotice {

        private static final Map<NotificationChannel, String> MISSING = Map.of(
                NotificationChannel.EMAIL, "spring.mail.host and motcua.notification.mail.from",
                NotificationChannel.SMS, "motcua.notification.sms.url",
                NotificationChannel.CHAT, "motcua.notification.chat.url");

        private final ChannelSenders carriers;

        ChannelsNotice(ChannelSenders carriers) {
            this.carriers = carriers;
        }

        @EventListener(ApplicationReadyEvent.class)
        void say() {
            for (NotificationChannel channel : NotificationChannel.values()) {
                if (carriers.channels().contains(channel)) {
                    log.info("Messages by {}: {}", channel, carriers.of(channel).description());
                } else {
                    log.warn("Messages by {} are off: {} not set", channel, MISSING.get(channel));
                }
            }
        }
    }
}
