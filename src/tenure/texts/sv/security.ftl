# Den andra faktorn vid inloggning: ställs in, efterfrågas, krävs av ett företag (ACC-02).
security-factor = Tvåstegsinloggning
security-factor-text = Utöver lösenordet anger du en sexsiffrig kod från en app i telefonen. Den som kommer över lösenordet kan inte logga in med bara det.
security-is-on = På
security-is-off = Av
security-since = På sedan
security-recovery = Återställningskoder
security-codes-left = { $count ->
    [0] inga kvar
    [one] 1 kvar
   *[other] { $count } kvar
}
security-begin = Ställ in tvåstegsinloggning
security-needed-title = Ställ in tvåstegsinloggning först
security-needed = { $companies } kräver det av alla som hör dit. Det tar två minuter, sedan kommer du dit du var på väg.
security-change-text = Ny telefon? Stäng av med en kod och ställ in på nytt. Det går också med en återställningskod.
security-new-codes = Skapa nya återställningskoder
security-switch-off = Stäng av
security-off-demanded = { $companies } kräver tvåstegsinloggning: stänger du av den får du ställa in den igen direkt.
security-switched-off = Tvåstegsinloggningen är avstängd. Du loggar in med bara lösenordet.
security-switched-on = Tvåstegsinloggningen är på. Från och med nu behöver du en kod när du loggar in.
security-password = Lösenord
security-password-text = Vi skickar en länk till din e-postadress, och med den väljer du ett nytt.

security-setup-title = Ställ in tvåstegsinloggning
security-step-app = 1. Ha en autentiseringsapp
security-step-app-text = Vilken app som helst som visar sexsiffriga koder fungerar, även lösenordshanteraren som du kanske redan använder.
security-step-scan = 2. Skanna koden med appen
security-step-scan-text = Appen visar sedan en ny kod var trettionde sekund.
security-picture = QR-kod med din nyckel till autentiseringsappen
security-open-app = Öppna appen på den här enheten i stället
security-type-key = Går det inte att skanna? Skriv in nyckeln
security-type-key-text = Ange den i appen som en tidsbaserad nyckel. Mellanslagen spelar ingen roll.
security-step-code = 3. Ange koden som appen visar
security-confirm = Slå på
security-setup-wrong = Det är inte koden för den här nyckeln. Ange den som appen visar nu, och kontrollera att telefonens klocka går rätt.

security-code = Kod
    .required = Ange koden som appen visar
security-wrong = Koden stämmer inte, eller har redan använts. Vänta på nästa och ange den.
security-code-title = Ange din kod
security-code-lead = Öppna autentiseringsappen i telefonen och ange de sex siffror som den visar.
security-code-lead-recovery = Ange en av återställningskoderna som du har sparat. Varje kod fungerar en gång.
security-recovery-code = Återställningskod
    .required = Ange en av dina återställningskoder
security-recovery-wrong = Det är inte en av dina återställningskoder, eller så har den redan använts.
security-use-recovery = Använd en återställningskod
security-use-app = Använd appen
security-lost-all = Har du varken telefonen eller koderna till hands?
security-too-late = Det tog för lång tid innan koden angavs. Logga in igen.
security-codes-left-now = { $count ->
    [0] Du har ingen återställningskod kvar. Skapa nya under Inloggning och säkerhet.
    [one] Du har 1 återställningskod kvar. Skapa nya under Inloggning och säkerhet.
   *[other] Du har { $count } återställningskoder kvar. Skapa nya under Inloggning och säkerhet.
}
security-codes-title = Dina återställningskoder
security-codes-text = Om telefonen försvinner eller går sönder kommer du in en gång med var och en av dem. Förvara dem där du har viktiga papper, eller i en lösenordshanterare.
security-codes-once = De visas bara nu.
security-codes-replaced = De tidigare fungerar inte längre.
security-codes-kept = Jag har sparat dem

security-demand-title = Tvåstegsinloggning
security-demanded-word = Krävs
security-left-word = Valfritt
security-demand-text-on = Alla som hör till företaget loggar in med lösenord och kod.
security-demand-text-off = Du kan kräva det av alla: den som inte har ställt in det får göra det vid nästa klick, före allt annat i kontot. Det gäller även dig.
security-demand-count = { $with } av { $people } personer har det.
security-demand-start = Kräv det av alla
security-demand-stop = Låt var och en välja
security-demand-on = { $company } kräver nu tvåstegsinloggning av alla.
security-demand-off = Alla på { $company } väljer själva igen. Den som har tvåstegsinloggning behåller den.

refused-too-many-codes = Det har angetts för många felaktiga koder.
    .next = Vänta { $minutes } minuter och ange koden som appen visar då.
refused-second-factor-demanded = { $companies } kräver tvåstegsinloggning, och du har inte ställt in den.
    .next = Ställ in den under Inloggning och säkerhet och försök igen.
