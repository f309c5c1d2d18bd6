package vn.motcua.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The further parties of a case beside the owner: the second spouse, the buyer of land, the members of a household.
 *
 * @param owner what the owner is among the parties, in Vietnamese ("Bên nam")
 * @param ownerEn the same in English
 * @param role what each further party is, in Vietnamese ("Bên nữ")
 * @param roleEn the same in English
 * @param least minimum number of further parties, from 0
 * @param most maximum number of further parties, from 1
 * @param basis source of the rule, in Vietnamese
 */
@Embeddable
public record PartyRule(
        @Column(name = "party_owner") String owner,
        @Column(name = "party_owner_en") String ownerEn,
        @Column(name = "party_role") String role,
        @Column(name = "party_role_en") String roleEn,

        @Column(name = "parties_least") @JdbcTypeCode(SqlTypes.SMALLINT)
        Integer least,

        @Column(name = "parties_most") @JdbcTypeCode(SqlTypes.SMALLINT)
        Integer most,

        @Column(name = "party_basis") String basis) {

    /** What the owner is, in Vietnamese or English. */
    public String ownerIn(String language) {
        return language.equals("en") ? ownerEn : owner;
    }

    /** What each further party is, in Vietnamese or English. */
    public String roleIn(String language) {
        return language.equals("en") ? roleEn : role;
    }
}
