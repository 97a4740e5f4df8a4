package org.regulatedgoods.simulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a synthetic world as raw files in the native layouts of the real sources, with a README
 * that says SYNTHETIC and a table of what is true.
 *
 * <p>The same world gives the same bytes. Layouts: Polity5 (p5v2018), V-Dem country-year core v15,
 * CEPII BACI HS92 V202301, SIPRI exports as processed by 360info, Our World in Data (IHME 2016;
 * Maddison 2020), World Bank DataBank long export, unvotes (Voeten; Robinson), UN Treaty
 * Collection, UNODC prevalence, World Heritage List, UNESCO's list of states bound, and this
 * project's own for the register of producers and the surveys.
 */
public final class SampleFiles {
  private SampleFiles() {}

  /**
   * Writes every file, making directories as needed and replacing files of the same name.
   *
   * @param directory the sample's directory
   * @return the files written, in the order of their paths
   * @throws IOException when one cannot be written
   */
  public static List<Path> write(SimulatedWorld world, Path directory) throws IOException {
    List<Sheet> sheets = sheets(world);
    for (Sheet sheet : sheets) {
      SheetWriter.write(sheet, directory);
    }
    Path readme = directory.resolve("README.md");
    Files.writeString(readme, SampleReadme.of(world), StandardCharsets.UTF_8);
    return Stream.concat(
            sheets.stream().map(sheet -> directory.resolve(sheet.path())), Stream.of(readme))
        .sorted()
        .toList();
  }

  static List<Sheet> sheets(SimulatedWorld world) {
    return Stream.of(
            Stream.of(PolityLayout.sheet(world), VDemLayout.sheet(world)),
            BaciLayout.sheets(world).stream(),
            UnTreatiesLayout.sheets(world).stream(),
            Stream.of(
                SipriLayout.sheet(world),
                OwidLayout.mortality(world),
                OwidLayout.maddison(world),
                WorldBankLayout.sheet(world),
                UnVotesLayout.votes(world),
                UnVotesLayout.rollCalls(world),
                OwnershipLayout.sheet(world),
                PrevalenceLayout.sheet(world),
                HeritageLayout.sheet(world),
                UnescoConventionLayout.sheet(world),
                TruthLayout.sheet(world)),
            Arrays.stream(TradedGood.values()).map(good -> SurveyLayout.sheet(world, good)))
        .flatMap(sheets -> sheets)
        .toList();
  }
}
