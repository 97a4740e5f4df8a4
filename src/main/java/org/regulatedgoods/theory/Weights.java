package org.regulatedgoods.theory;

/**
 * How much each group counts in a government's political support.
 *
 * @param welfare a, the weight of every citizen's welfare; not negative
 * @param exporterOrganisation I_X, how well private exporters are organised, in [0, 1]
 * @param treasuryPremium mu, what a unit of profit that goes to the treasury is worth beyond a
 *     private one; not negative
 * @param consumers omega_C, the weight of the good's legal consumers; not negative
 * @param victims omega_V0, the weight of victims at home in an autocracy; not negative
 * @param victimsVoice eta, by how much democracy raises it; not negative
 * @param humanitarians omega_H, the weight of principled actors; not negative
 */
public record Weights(
    double welfare,
    double exporterOrganisation,
    double treasuryPremium,
    double consumers,
    double victims,
    double victimsVoice,
    double humanitarians) {
  public Weights {
    Require.notNegative("welfare (a)", welfare);
    Require.share("exporterOrganisation (I_X)", exporterOrganisation);
    Require.notNegative("treasuryPremium (mu)", treasuryPremium);
    Require.notNegative("consumers (omega_C)", consumers);
    Require.notNegative("victims (omega_V0)", victims);
    Require.notNegative("victimsVoice (eta)", victimsVoice);
    Require.notNegative("humanitarians (omega_H)", humanitarians);
  }

  /** omega_X(sigma) = (I_X + a) + sigma (1 - I_X + mu). */
  public double exporters(double stateShare) {
    return exporterOrganisation + welfare + stateShare * stateOwnershipPremium();
  }

  /** 1 - I_X + mu: what full state ownership adds to the weight of exporters. */
  public double stateOwnershipPremium() {
    return 1 - exporterOrganisation + treasuryPremium;
  }

  /** omega_V0 (1 + eta d): the weight of victims at home. */
  public double victims(double democracy) {
    return victims * (1 + victimsVoice * democracy);
  }
}
