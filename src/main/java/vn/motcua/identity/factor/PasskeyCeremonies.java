package vn.motcua.identity.factor;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.request.PublicAddress;

/**
 * Service that registers passkeys and recognises them, by Spring Security's relying party. The authenticator always verifies its
 * user, by a PIN or a fingerprint, so that a passkey is two factors; it answers for the public address of the application alone.
 */
@Service
public class PasskeyCeremonies {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyCeremonies.class);
    private static final String NAME = "Motcua";
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> REGISTERED =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTED =
            new TypeReference<>() {};

    private final PasskeyOwners owners;
    private final PasskeyRecords records;
    private final Accounts accounts;
    private final PublicAddress address;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private volatile @Nullable Party party;

    PasskeyCeremonies(PasskeyOwners owners, PasskeyRecords records, Accounts accounts, PublicAddress address) {
        this.owners = owners;
        this.records = records;
        this.accounts = accounts;
        this.address = address;
    }

    /** Spring Security's relying party for an origin. */
    private record Party(String origin, WebAuthnRelyingPartyOperations operations) {}

    private WebAuthnRelyingPartyOperations operations() {
        URI base = URI.create(address.of("/"));
        String origin = base.getScheme() + "://" + base.getAuthority();
        Party known = party;
        if (known == null || !known.origin().equals(origin)) { // the port is known when the server listens
            Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                    owners,
                    records,
                    PublicKeyCredentialRpEntity.builder()
                            .id(base.getHost())
                            .name(NAME)
                            .build(),
                    Set.of(origin));
            operations.setCustomizeCreationOptions(
                    options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                            .residentKey(ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            operations.setCustomizeRequestOptions(
                    options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            known = new Party(origin, operations);
            party = known;
        }
        return known.operations();
    }

    /** What a browser needs to make a passkey for an account. */
    @Transactional(readOnly = true)
    public PublicKeyCredentialCreationOptions creation(String username) {
        return operations()
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(username, null, Set.of())));
    }

    /** What a browser needs to sign in with any passkey of this application that it has. */
    @Transactional(readOnly = true)
    public PublicKeyCredentialRequestOptions request() {
        return operations().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** Options as browsers read them. */
    public String json(Object options) {
        return json.writeValueAsString(options);
    }

    /**
     * Registers a passkey.
     *
     * @param options what {@link #creation} gave for this account, once
     * @param answer answer of the browser
     * @param label name that its owner gives it
     * @throws RefusedException INVALID when the answer is not one to these options
     */
    @Transactional
    public void register(@Nullable PublicKeyCredentialCreationOptions options, String answer, String label) {
        if (options == null) {
            throw refused();
        }
        try {
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            options, new RelyingPartyPublicKey(json.readValue(answer, REGISTERED), label)));
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException wrong) {
            LOG.info("A passkey was not registered: {}", wrong.getClass().getSimpleName());
            throw refused();
        }
    }

    private static RefusedException refused() {
        return RefusedException.invalid("identity.passkey.refused");
    }

    /**
     * Account whose passkey answered.
     *
     * @param options what {@link #request} gave, once
     * @param answer answer of the browser
     * @return empty when the answer is not one to these options, of another origin, or of no known passkey, and for a disabled
     *     account
     */
    @Transactional
    public Optional<Account> recognise(@Nullable PublicKeyCredentialRequestOptions options, String answer) {
        if (options == null) {
            return Optional.empty();
        }
        try {
            Integer account = owners.account(operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(options, json.readValue(answer, ASSERTED)))
                    .getId());
            return account == null ? Optional.empty() : accounts.find(account).filter(Account::enabled);
        } catch (JacksonException | IllegalArgumentException | com.webauthn4j.util.exception.WebAuthnException wrong) {
            LOG.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
