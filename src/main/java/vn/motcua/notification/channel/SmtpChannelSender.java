package vn.motcua.notification.channel;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

import vn.motcua.notification.channel.NotDeliveredException.Reason;

/**
 * Sends e-mails by SMTP, as text and HTML. The Message-ID is the message's key, by which a repetition is recognised.
 */
public final class SmtpChannelSender implements ChannelSender {

    private final JavaMailSender mail;
    private final String from;
    private final String server;

    /**
     * @param from sender's address
     * @param server name of the server, for the log
     */
    public SmtpChannelSender(JavaMailSender mail, String from, String server) {
        this.mail = mail;
        this.from = from;
        this.server = server;
    }

    @Override
    public void carry(Message letter) throws NotDeliveredException {
        try {
            mail.send(message(letter));
        } catch (MailSendException failure) {
            throw new NotDeliveredException(
                    addressRefused(failure) ? Reason.NO_SUCH_ADDRESS : Reason.UNREACHABLE, failure);
        } catch (MailException | MessagingException failure) {
            throw new NotDeliveredException(Reason.NOT_NOW, failure);
        }
    }

    private MimeMessage message(Message letter) throws MessagingException {
        MimeMessage message = mail.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.address());
        helper.setSubject(letter.subject() == null ? "" : letter.subject());
        if (letter.html() == null) {
            helper.setText(letter.text());
        } else {
            helper.setText(letter.text(), letter.html());
        }
        message.setHeader("Message-ID", "<" + letter.key() + from.substring(from.lastIndexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.wayOut() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.wayOut() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return message;
    }

    private static boolean addressRefused(MailSendException failure) {
        for (Map.Entry<Object, Exception> each : failure.getFailedMessages().entrySet()) {
            for (@Nullable Throwable cause = each.getValue(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SendFailedException refused
                        && refused.getInvalidAddresses() != null
                        && refused.getInvalidAddresses().length > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public String description() {
        return "SMTP " + server;
    }
}
