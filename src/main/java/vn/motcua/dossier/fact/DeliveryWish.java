package vn.motcua.dossier.fact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.ResultDelivery;

/**
 * How the result is to reach the citizen.
 *
 * @param deliveryAddress null unless it is sent
 */
@Embeddable
public record DeliveryWish(
        @Enumerated(EnumType.STRING) ResultDelivery resultDelivery,
        @Nullable String deliveryAddress) {}
