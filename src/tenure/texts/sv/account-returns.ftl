### Att returnera en förnyelse.

account-return = Returnera förnyelsen
account-return-until = Kan returneras till och med
account-return-title = Returnera förnyelsen av { $product }
account-return-text = Förnyelsen med faktura { $number } räknas som aldrig gjord. Den kan returneras till slutet av { $day }.
account-return-button = Returnera förnyelsen
account-return-credited = En kreditnota drar tillbaka
account-return-owed = Behöver inte längre betalas
account-return-refund = Går tillbaka till { $card }
account-return-balance = Finns kvar som ert saldo
account-return-term = Perioden som börjar denna dag lämnas tillbaka
account-return-ends = Sista betalda dag
account-return-no-renewal = Den förnyas inte längre automatiskt
account-return-seats = Från och med nu finns { $counted }
account-return-released = { $count ->
        [one] Platsen som delades ut sist tas tillbaka
       *[other] De { $count } platser som delades ut sist tas tillbaka
    }
account-return-expired = Den har gått ut från och med i dag; produkten fungerar till
account-returned = Förnyelsen har returnerats. Ni kan förnya på nytt eller skapa en offert, med andra platser eller en annan period.
account-returned-before = Förnyelsen var redan returnerad.
account-event-renewal-returned = Förnyelsen returnerad: { counted }, slutar före { $day }
account-event-term-returned = En period lämnades tillbaka
account-event-refund-requested = En återbetalning begärdes av betaltjänsten
account-refund-requested = Återbetalning begärd
account-refund-unknown = Återbetalning begärd, svaret väntas
account-refund-succeeded = Återbetalt
account-refund-declined = Återbetalningen gick inte igenom
event-renewal-returned = Förnyelse returnerad
event-term-returned = Period återlämnad
event-refund-requested = Återbetalning begärd
