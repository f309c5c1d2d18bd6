package vn.motcua.identity.signin;

import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.AccountAdministration;
import vn.motcua.identity.account.AccountAdministration.Forgotten;
import vn.motcua.platform.request.PublicAddress;

/**
 * Mails the link by which an official sets a forgotten password. Whether there is an account is looked up on a thread of its own,
 * after the answer, so that neither the answer nor its time tells.
 */
@Component
class PasswordMail implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordMail.class);

    /** Requests that wait at most; more are dropped, and can be repeated. */
    private static final int WAITING = 100;

    private final AccountAdministration accounts;
    private final @Nullable MailSender mail;
    private final String from;
    private final PublicAddress address;
    private final MessageSource words;
    private final ThreadPoolExecutor thread;

    PasswordMail(
            AccountAdministration accounts,
            ObjectProvider<MailSender> mail,
            @Value("${motcua.notification.mail.from:}") String from,
            PublicAddress address,
            MessageSource words) {
        this.accounts = accounts;
        this.mail = mail.getIfAvailable();
        this.from = from;
        this.address = address;
        this.words = words;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> {
                    Thread daemon = new Thread(task, "password-mail");
                    daemon.setDaemon(true);
                    return daemon;
                },
                (task, full) -> LOG.warn("Too many forgotten passwords at once; one was dropped"));
    }

    /** Whether mail can be sent. */
    boolean isOn() {
        return mail != null && !from.isBlank();
    }

    /** Mails a link to the holder of the account, if there is one with an address. */
    void send(String username) {
        if (isOn()) {
            thread.execute(() -> accounts.forgotten(username).ifPresent(this::send));
        }
    }

    private void send(Forgotten forgotten) {
        MailSender sender = mail;
        if (sender == null) {
            return;
        }
        Locale locale = Locale.forLanguageTag(forgotten.language());
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(forgotten.email());
        message.setSubject(words.getMessage("identity.forgotten.mail.subject", null, locale));
        message.setText(words.getMessage(
                "identity.forgotten.mail.text",
                new Object[] {forgotten.username(), address.of(AccountAdministration.LINKS + forgotten.token())},
                locale));
        try {
            sender.send(message);
        } catch (MailException failed) {
            LOG.warn(
                    "A link to set a password could not be mailed: {}",
                    failed.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
