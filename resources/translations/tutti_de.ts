<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Tutti</name>
    <message numerus="yes">
        <source>{n} tokens</source>
        <extracomment>tabs/chat/attachments.py, tabs/chat/beforehand.py, tabs/chat/footer.py</extracomment>
        <translation>
            <numerusform>{n} Token</numerusform>
            <numerusform>{n} Token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <extracomment>tabs/chat/attachments.py, tabs/shared/sizes.py</extracomment>
        <translation>
            <numerusform>{n} Byte</numerusform>
            <numerusform>{n} Byte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages</source>
        <extracomment>tabs/chat/conversation_tip.py, tabs/chat/footer.py, tabs/shared/import_words.py</extracomment>
        <translation>
            <numerusform>{n} Nachricht</numerusform>
            <numerusform>{n} Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} runs</source>
        <extracomment>tabs/chat/conversation_tip.py, tabs/chat/header.py</extracomment>
        <translation>
            <numerusform>{n} Lauf</numerusform>
            <numerusform>{n} Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <extracomment>tabs/chat/anew.py, tabs/chat/heading.py, tabs/runs/model.py</extracomment>
        <translation>
            <numerusform>{n} Modell</numerusform>
            <numerusform>{n} Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>
            <numerusform>{n} Stelle</numerusform>
            <numerusform>{n} Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} prompts</source>
        <extracomment>tabs/chat/library_dialog.py, tabs/settings/memory_entry.py, tabs/settings/memory_page.py</extracomment>
        <translation>
            <numerusform>{n} Prompt</numerusform>
            <numerusform>{n} Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <extracomment>tabs/chat/anew.py, tabs/chat/heading.py, tabs/performance/cache_page.py</extracomment>
        <translation>
            <numerusform>{n} Antwort</numerusform>
            <numerusform>{n} Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} options</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>
            <numerusform>{n} Option</numerusform>
            <numerusform>{n} Optionen</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>ein Tag</translation>
    </message>
    <message>
        <source>no time</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Change an alert</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Warnung ändern</translation>
    </message>
    <message>
        <source>Add an alert</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Warnung hinzufügen</translation>
    </message>
    <message>
        <source>Only note it from</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Nur vermerken von</translation>
    </message>
    <message>
        <source>all models</source>
        <extracomment>tabs/performance/alert_dialog.py, tabs/performance/plots.py</extracomment>
        <translation>alle Modelle</translation>
    </message>
    <message>
        <source>all strategies</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>alle Strategien</translation>
    </message>
    <message>
        <source>all kinds of task</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>alle Aufgabenarten</translation>
    </message>
    <message>
        <source>Its own words</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Wortlaut der Regel</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>tabs/performance/provider_tables.py, tabs/runs/hooks.py, tabs/settings/history.py</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Of</source>
        <extracomment>tabs/settings/warnings_table.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Within</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>With calls, at least</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Mindestzahl an Aufrufen</translation>
    </message>
    <message>
        <source>And then be still for</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Pause danach</translation>
    </message>
    <message>
        <source>Quiet time</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>tabs/chat/library_dialog.py, tabs/performance/alert_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Was beobachtet wird</translation>
    </message>
    <message>
        <source>Over or under</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Über oder unter</translation>
    </message>
    <message>
        <source>Threshold</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Calls at least</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Mindestzahl an Aufrufen</translation>
    </message>
    <message>
        <source>Then be still for</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Pause danach</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <extracomment>tabs/performance/alert_dialog.py, core/settings/groups.py</extracomment>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <extracomment>tabs/performance/alert_dialog.py, core/settings/groups.py</extracomment>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Rule</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What it looks at</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Was beobachtet wird</translation>
    </message>
    <message>
        <source>Quiet</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/settings/changes_dialog.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Alert</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>tabs/chat/hits.py, tabs/performance/alerts_page.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Rules of alerts</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Warnregeln</translation>
    </message>
    <message>
        <source>Alerts that were raised, the newest first</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Ausgelöste Warnungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Add an alert …</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/performance/tab.py</extracomment>
        <translation>Warnung hinzufügen …</translation>
    </message>
    <message>
        <source>Change …</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>tabs/chat/presets.py, tabs/performance/alerts_page.py, tabs/settings/presets_page.py</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Show its runs</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Zugehörige Läufe anzeigen</translation>
    </message>
    <message>
        <source>Nothing was raised yet.</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Noch wurde nichts ausgelöst.</translation>
    </message>
    <message>
        <source>No alert is set</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Keine Warnung eingerichtet</translation>
    </message>
    <message>
        <source>Be told when a model takes too long, fails too often or is held back, or when today costs too much: on the desktop, above the tabs, and in the list here.</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Erfahren Sie, wenn ein Modell zu lange braucht, zu oft fehlschlägt oder zurückgehalten wird oder der Tag zu teuer wird: auf dem Desktop, über den Reitern und hier in der Liste.</translation>
    </message>
    <message>
        <source>Rules</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>not yet</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/settings/cache_entry.py</extracomment>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Not asked</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Nicht gefragt</translation>
    </message>
    <message>
        <source>Being tried</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Wird versucht</translation>
    </message>
    <message>
        <source>Switched off</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Asked again</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Wieder gefragt</translation>
    </message>
    <message>
        <source>The next call tries whether it answers again.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Der nächste Aufruf versucht, ob es wieder antwortet.</translation>
    </message>
    <message>
        <source>One call tries it again in {time}.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>In {time} versucht es ein Aufruf wieder.</translation>
    </message>
    <message>
        <source>One call is trying it now; the others wait for what comes of it.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Ein Aufruf versucht es gerade; die anderen warten auf das Ergebnis.</translation>
    </message>
    <message>
        <source>It stays so until its provider is set up anew, or you have it asked again.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Das bleibt so, bis der Anbieter neu eingerichtet ist oder Sie es wieder fragen lassen.</translation>
    </message>
    <message>
        <source>Calls pass.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Aufrufe kommen durch.</translation>
    </message>
    <message>
        <source>key in the keyring</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Schlüssel im Schlüsselbund</translation>
    </message>
    <message>
        <source>key from {name}</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Schlüssel aus {name}</translation>
    </message>
    <message>
        <source>no key</source>
        <extracomment>tabs/performance/breakers.py, tabs/shared/model_row.py</extracomment>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>Ask it again now</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Jetzt wieder fragen</translation>
    </message>
    <message>
        <source>Ask {model} again now</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>{model} jetzt wieder fragen</translation>
    </message>
    <message>
        <source>Closes the circuit breaker, after what was wrong has been put right.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Schließt den Schutzschalter, nachdem die Ursache behoben ist.</translation>
    </message>
    <message>
        <source>inside this program</source>
        <extracomment>tabs/performance/breakers.py, tabs/performance/provider_tables.py</extracomment>
        <translation>in diesem Programm</translation>
    </message>
    <message>
        <source>Real money</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>Echtes Geld</translation>
    </message>
    <message>
        <source>Practice</source>
        <extracomment>tabs/performance/budgets_page.py, tabs/settings/models_page.py</extracomment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Of the costliest run lately.</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>Vom teuersten Lauf der letzten Zeit.</translation>
    </message>
    <message>
        <source>Budgets</source>
        <extracomment>tabs/performance/budgets_page.py, tabs/performance/tab.py</extracomment>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>There is no limit yet. Set one under Settings, Budget.</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>Noch gibt es keine Grenze. Setzen Sie eine unter Einstellungen, Budget.</translation>
    </message>
    <message>
        <source>Nothing spent, no limit set</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>Nichts ausgegeben, keine Grenze gesetzt</translation>
    </message>
    <message>
        <source>Set limits for each run, day, month or provider under Settings, Budget. How fast they are used up, and when nothing will be left, shows here. Practice money is held to the same limits, counted apart.</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>Setzen Sie unter Einstellungen, Budget Grenzen für jeden Lauf, Tag, Monat oder Anbieter. Hier sehen Sie, wie schnell sie verbraucht werden und wann nichts mehr übrig ist. Für Übungsgeld gelten dieselben Grenzen, getrennt gezählt.</translation>
    </message>
    <message>
        <source>Nothing is left: it may spend no more.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation>Nichts mehr übrig: Er darf nichts mehr ausgeben.</translation>
    </message>
    <message>
        <source>Nothing is left: calls are refused.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation>Nichts mehr übrig: Aufrufe werden abgelehnt.</translation>
    </message>
    <message>
        <source>real money</source>
        <extracomment>tabs/performance/burn_plot.py, tabs/performance/cache_page.py, tabs/performance/models_page.py</extracomment>
        <translation>echtes Geld</translation>
    </message>
    <message>
        <source>practice money</source>
        <extracomment>tabs/performance/burn_plot.py</extracomment>
        <translation>Übungsgeld</translation>
    </message>
    <message>
        <source>From the cache</source>
        <extracomment>tabs/performance/cache_page.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Aus dem Cache</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>tabs/performance/cache_page.py, tabs/runs/steps.py, tabs/settings/cache_page.py</extracomment>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Saved in practice</source>
        <extracomment>tabs/performance/cache_page.py, tabs/settings/cache_page.py</extracomment>
        <translation>Gespart (Übung)</translation>
    </message>
    <message>
        <source>Prompt caches</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Prompt-Caches</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Spared</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Erspart</translation>
    </message>
    <message>
        <source>Spared in practice</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Erspart (Übung)</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/provider_tables.py, tabs/performance/table.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Reused</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/table.py</extracomment>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>tabs/performance/cache_page.py, tabs/settings/retract_dialog.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Share reused</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Anteil übernommen</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/table.py</extracomment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/table.py</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>How often each model had to be asked</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Wie oft jedes Modell gefragt werden musste</translation>
    </message>
    <message>
        <source>Nothing was saved yet</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Noch nichts gespart</translation>
    </message>
    <message>
        <source>The same request is answered from what was recorded, at once and at no cost. What that saves shows here, and what providers read from their own prompt caches or need not read at all.</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Dieselbe Anfrage wird aus der Aufzeichnung beantwortet, sofort und kostenlos. Hier sehen Sie, was das spart und was Anbieter aus ihren eigenen Prompt-Caches oder gar nicht lesen müssen.</translation>
    </message>
    <message>
        <source>in all; {kept}</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>insgesamt; {kept}</translation>
    </message>
    <message>
        <source>not real money</source>
        <extracomment>tabs/performance/cache_page.py, tabs/settings/cache_page.py</extracomment>
        <translation>kein echtes Geld</translation>
    </message>
    <message>
        <source>tokens read by no model yet</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>noch von keinem Modell gelesene Token</translation>
    </message>
    <message>
        <source>Tokens that providers read from their own prompt caches, at less cost</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Token, die Anbieter günstiger aus ihren eigenen Prompt-Caches gelesen haben</translation>
    </message>
    <message>
        <source>tokens not sent</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>nicht gesendete Token</translation>
    </message>
    <message>
        <source>Tokens of conversations that did not fit or were cut</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Token von Unterhaltungen, die nicht passten oder gekürzt wurden</translation>
    </message>
    <message>
        <source>What the tokens in prompt caches and those left out would have cost more</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>Was die Token in Prompt-Caches und die ausgelassenen mehr gekostet hätten</translation>
    </message>
    <message>
        <source>In flight</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/provider_tables.py</extracomment>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Calls per minute</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/plots.py</extracomment>
        <translation>Aufrufe pro Minute</translation>
    </message>
    <message>
        <source>Success</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/table.py, tabs/runs/steps.py</extracomment>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Simulated cost</source>
        <extracomment>tabs/performance/models_page.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Simulierte Kosten</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <extracomment>tabs/performance/models_page.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Token pro Sekunde</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trends_page.py</extracomment>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>Every call to a model is timed and counted. Ask something in the chat, and speed, cost and success show here while it is answered.</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>Jeder Aufruf eines Modells wird gemessen und gezählt. Fragen Sie etwas im Chat, und Tempo, Kosten und Erfolg erscheinen hier, während geantwortet wird.</translation>
    </message>
    <message>
        <source>No calls in this time</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trends_page.py</extracomment>
        <translation>Keine Aufrufe in dieser Zeit</translation>
    </message>
    <message>
        <source>Choose a longer span to see earlier ones.</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>Wählen Sie eine längere Zeitspanne, um frühere zu sehen.</translation>
    </message>
    <message>
        <source>no model is answering</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>kein Modell antwortet</translation>
    </message>
    <message>
        <source>{made}, and {reused} answered from the cache, an earlier run or a recording</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>{made}, und {reused} aus dem Cache, einem früheren Lauf oder einer Aufzeichnung beantwortet</translation>
    </message>
    <message>
        <source>{calls} asked, {reused} reused</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>{calls} neu, {reused} von früher</translation>
    </message>
    <message>
        <source>{failed} failed, {canceled} canceled</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trend_cards.py</extracomment>
        <translation>{failed} Fehler, {canceled} Abbrüche</translation>
    </message>
    <message>
        <source>Known prices only</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>Nur bekannte Preise</translation>
    </message>
    <message>
        <source>practice, not real money</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trend_cards.py</extracomment>
        <translation>Übung, kein echtes Geld</translation>
    </message>
    <message>
        <source>while an answer is written</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>beim Schreiben</translation>
    </message>
    <message>
        <source>{words}. Enter opens the runs.</source>
        <extracomment>tabs/performance/picking.py</extracomment>
        <translation>{words}. Enter öffnet die Läufe.</translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Spent</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Tokens written per minute</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation>Geschriebene Token pro Minute</translation>
    </message>
    <message>
        <source>Became</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation>Neuer Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>tabs/performance/provider_tables.py, tabs/runs/checks.py</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Failed / calls</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation>Fehler / Aufrufe</translation>
    </message>
    <message>
        <source>Provider</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>tabs/performance/provider_tables.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>At once</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>tabs/performance/provider_tables.py, tabs/runs/chips.py</extracomment>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>No model is held back. When calls to one fail again and again, a circuit breaker opens: it is not asked for a while, so that prompts do not wait for what will not come, and the next model stands in.</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation>Kein Modell wird zurückgehalten. Wenn Aufrufe eines Modells immer wieder fehlschlagen, öffnet ein Schutzschalter: Es wird eine Weile nicht gefragt, damit Prompts nicht auf etwas warten, das nicht kommt, und das nächste Modell springt ein.</translation>
    </message>
    <message>
        <source>No provider was asked since Tutti was started. How many calls each is given at a time, and how many wait, shows here; fewer are sent while a provider says that it is busy.</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation>Seit dem Start von Tutti wurde kein Anbieter gefragt. Hier sehen Sie, wie viele Aufrufe jeder gleichzeitig bekommt und wie viele warten; solange ein Anbieter überlastet ist, werden weniger gesendet.</translation>
    </message>
    <message>
        <source>Providers</source>
        <extracomment>tabs/performance/providers_page.py, tabs/performance/tab.py, tabs/settings/installation_page.py</extracomment>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Changes of circuit breakers, newest first</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation>Änderungen der Schutzschalter, neueste zuerst</translation>
    </message>
    <message>
        <source>Calls at once, by provider</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation>Gleichzeitige Aufrufe nach Anbieter</translation>
    </message>
    <message>
        <source>Circuit breakers</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <extracomment>tabs/performance/providers_page.py, tabs/shared/trends/metrics.py, core/settings/schema.py</extracomment>
        <translation>Gleichzeitige Aufrufe</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <extracomment>tabs/chat/exporting.py, tabs/performance/reporting.py</extracomment>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>tabs/chat/exporting.py, tabs/performance/reporting.py</extracomment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>The report was written to a file.</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation>Der Bericht wurde in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Hour</source>
        <extracomment>tabs/performance/tab.py, tabs/performance/trends_page.py</extracomment>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>in an hour</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>in einer Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>tabs/performance/tab.py, tabs/performance/trends_page.py</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>in a day</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>an einem Tag</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>tabs/chat/hits.py, tabs/performance/tab.py, tabs/runs/chips.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>Alerts</source>
        <extracomment>tabs/performance/tab.py, tabs/shared/places.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Some models are held back now</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Einige Modelle werden gerade zurückgehalten</translation>
    </message>
    <message>
        <source>Performance</source>
        <extracomment>tabs/performance/tab.py, tabs/shared/places.py</extracomment>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Parts of the performance</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Bereiche von „Leistung“</translation>
    </message>
    <message>
        <source>Models</source>
        <extracomment>tabs/chat/hits.py, tabs/performance/tab.py, tabs/settings/models_page.py</extracomment>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Trends</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Cache and savings</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/tab.py</extracomment>
        <translation>Cache und Ersparnis</translation>
    </message>
    <message>
        <source>figures speed cost</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Zahlen Tempo Kosten figures speed cost</translation>
    </message>
    <message>
        <source>Write a report …</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Bericht schreiben …</translation>
    </message>
    <message>
        <source>export pdf csv</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Export exportieren PDF CSV Webseite export</translation>
    </message>
    <message>
        <source>notify threshold rule</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>benachrichtigen Schwelle Regel notify threshold rule</translation>
    </message>
    <message>
        <source>Provider and model</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Anbieter und Modell</translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py, core/settings/schema.py</extracomment>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Finished calls, canceled ones included</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Beendete Aufrufe, abgebrochene eingeschlossen</translation>
    </message>
    <message>
        <source>Answered from the cache, an earlier run or a recording; in no other figure</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Aus dem Cache, einem früheren Lauf oder einer Aufzeichnung beantwortet; in keiner anderen Zahl enthalten</translation>
    </message>
    <message>
        <source>Successes among successes and failures</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Erfolge unter Erfolgen und Fehlschlägen</translation>
    </message>
    <message>
        <source>Half of the successful calls took no longer</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Die Hälfte der erfolgreichen Aufrufe dauerte nicht länger</translation>
    </message>
    <message>
        <source>95 of 100 successful calls took no longer</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>95 von 100 erfolgreichen Aufrufen dauerten nicht länger</translation>
    </message>
    <message>
        <source>99 of 100 successful calls took no longer</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>99 von 100 erfolgreichen Aufrufen dauerten nicht länger</translation>
    </message>
    <message>
        <source>First text</source>
        <extracomment>tabs/performance/table.py, tabs/performance/trend_table.py, tabs/runs/steps.py</extracomment>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Half of them began to answer within</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Die Hälfte begann innerhalb dieser Zeit zu antworten</translation>
    </message>
    <message>
        <source>Output tokens for each second of writing</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Ausgabe-Token je Sekunde Schreibzeit</translation>
    </message>
    <message>
        <source>Real money, known prices only</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Echtes Geld, nur bekannte Preise</translation>
    </message>
    <message>
        <source>Simulated</source>
        <extracomment>tabs/performance/table.py, tabs/performance/trend_table.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>What practice models would cost; not real money</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Was Übungsmodelle kosten würden; kein echtes Geld</translation>
    </message>
    <message>
        <source>No price</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Answers whose price is not known</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Antworten, deren Preis nicht bekannt ist</translation>
    </message>
    <message>
        <source>Tokens read</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Gelesene Token</translation>
    </message>
    <message>
        <source>Tokens written</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Geschriebene Token</translation>
    </message>
    <message>
        <source>Figures of each model</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>Kennzahlen jedes Modells</translation>
    </message>
    <message>
        <source>nothing before to compare with</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation>vorher nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>no calls</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation>keine Aufrufe</translation>
    </message>
    <message>
        <source>half of them began by then</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation>die Hälfte begann bis dahin</translation>
    </message>
    <message>
        <source>What this plot shows</source>
        <extracomment>tabs/performance/trend_plots.py</extracomment>
        <translation>Was dieses Diagramm zeigt</translation>
    </message>
    <message>
        <source>Cache</source>
        <extracomment>tabs/performance/trend_table.py, tabs/settings/cache_page.py, tabs/settings/setting_pages.py</extracomment>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>tabs/performance/trend_table.py</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>What calls are told apart by</source>
        <extracomment>tabs/performance/trend_table.py, tabs/performance/trends_page.py</extracomment>
        <translation>Wonach Aufrufe unterschieden werden</translation>
    </message>
    <message>
        <source>Figures of each group, and their change</source>
        <extracomment>tabs/performance/trend_table.py</extracomment>
        <translation>Kennzahlen jeder Gruppe und ihre Änderung</translation>
    </message>
    <message>
        <source>All models</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>All strategies</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Alle Strategien</translation>
    </message>
    <message>
        <source>All kinds of task</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Alle Aufgabenarten</translation>
    </message>
    <message>
        <source>Report …</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Bericht …</translation>
    </message>
    <message>
        <source>Every call to a model is timed and counted. Hours, days and months of it show here, for each model, strategy and kind of task, beside the time before.</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Jeder Aufruf eines Modells wird gemessen und gezählt. Hier sehen Sie Stunden, Tage und Monate davon, für jedes Modell, jede Strategie und jede Aufgabenart, neben der Zeit davor.</translation>
    </message>
    <message>
        <source>Choose a longer time, or other calls.</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Wählen Sie einen längeren Zeitraum oder andere Aufrufe.</translation>
    </message>
    <message>
        <source>Days …</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Tage …</translation>
    </message>
    <message>
        <source>Show days that you choose</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Tage nach Wahl anzeigen</translation>
    </message>
    <message>
        <source>First day</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Write what is shown here to a file: a web page, PDF or CSV</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Schreibt, was hier zu sehen ist, in eine Datei: Webseite, PDF oder CSV</translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <extracomment>tabs/runs/heading.py, tabs/shared/story.py</extracomment>
        <translation>
            <numerusform>{n} Schritt</numerusform>
            <numerusform>{n} Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tries</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>
            <numerusform>{n} Versuch</numerusform>
            <numerusform>{n} Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation>
            <numerusform>{n} Ereignis</numerusform>
            <numerusform>{n} Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <extracomment>tabs/settings/cache_entry.py, tabs/shared/receipt_words.py</extracomment>
        <translation>
            <numerusform>{n}-mal</numerusform>
            <numerusform>{n}-mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} settings</source>
        <extracomment>tabs/settings/history_words.py, tabs/settings/transfer_page.py</extracomment>
        <translation>
            <numerusform>{n} Einstellung</numerusform>
            <numerusform>{n} Einstellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>
            <numerusform>{n} Änderung</numerusform>
            <numerusform>{n} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rated answers</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>
            <numerusform>{n} bewerteten Antwort</numerusform>
            <numerusform>{n} bewerteten Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Type dollars, such as 2.50.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation>Geben Sie Dollar ein, etwa 2,50.</translation>
    </message>
    <message>
        <source>A note to the model, or why not (may stay empty)</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Notiz ans Modell oder Grund (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Go on with the points that are ticked, this one time</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Dieses eine Mal mit den angehakten Punkten weitermachen</translation>
    </message>
    <message>
        <source>Your words (may stay empty)</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Ihre Worte (dürfen leer bleiben)</translation>
    </message>
    <message>
        <source>What you say with your answer</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Was Sie zu Ihrer Antwort sagen</translation>
    </message>
    <message>
        <source>Deny</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>The step is not done, and the run is told why</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Der Schritt wird nicht ausgeführt, und der Lauf erfährt, warum</translation>
    </message>
    <message>
        <source>Use what is ticked</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Angehaktes verwenden</translation>
    </message>
    <message>
        <source>Approve once</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Einmal freigeben</translation>
    </message>
    <message>
        <source>Agree to this step, this one time</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Diesem Schritt dieses eine Mal zustimmen</translation>
    </message>
    <message>
        <source>Never answered</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Nie beantwortet</translation>
    </message>
    <message>
        <source>Tick one at least, or deny</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Haken Sie mindestens einen Punkt an, oder lehnen Sie ab</translation>
    </message>
    <message>
        <source>What exactly is asked for</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Was genau gewünscht wird</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <extracomment>tabs/runs/states.py, tabs/shared/approval.py</extracomment>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Denied</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <extracomment>tabs/shared/approval.py, tabs/shared/sent_words.py</extracomment>
        <translation>Schritt {step}</translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>
            <numerusform>{n} Zeile</numerusform>
            <numerusform>{n} Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>
            <numerusform>{n} Zeichen</numerusform>
            <numerusform>{n} Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>what it may cost is not known</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>was er kosten kann, ist nicht bekannt</translation>
    </message>
    <message>
        <source>because: {reason}</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>weil: {reason}</translation>
    </message>
    <message>
        <source>Look at them</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>tabs/runs/resume_panel.py, tabs/shared/attention_bars.py</extracomment>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Resume all …</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Alle fortsetzen …</translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>tabs/shared/attention_bars.py, tabs/shared/notice.py</extracomment>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Look at it</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Resume now</source>
        <extracomment>tabs/runs/resume_panel.py, tabs/shared/attention_bars.py</extracomment>
        <translation>Jetzt fortsetzen</translation>
    </message>
    <message>
        <source>Resume …</source>
        <extracomment>tabs/runs/actions.py, tabs/shared/attention_bars.py</extracomment>
        <translation>Fortsetzen …</translation>
    </message>
    <message>
        <source>Show the run</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Lauf anzeigen</translation>
    </message>
    <message>
        <source>Answer …</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Fold up</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Safe mode: Tutti ended three times just after it had started.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Abgesicherter Modus: Tutti ist dreimal gleich nach dem Start beendet worden.</translation>
    </message>
    <message>
        <source>Nothing was taken up by itself this time. Run `tutti doctor` in a terminal to see whether something is wrong; you can look at the interrupted runs and resume them one by one.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Diesmal wurde nichts von selbst fortgesetzt. `tutti doctor` in einem Terminal zeigt, ob etwas nicht stimmt; die unterbrochenen Läufe können Sie ansehen und einzeln fortsetzen.</translation>
    </message>
    <message>
        <source>Try a normal start</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Normalen Start versuchen</translation>
    </message>
    <message>
        <source>Does now what was left out: looks at interrupted runs as the settings say</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Holt nach, was ausgelassen wurde: behandelt unterbrochene Läufe, wie es die Einstellungen sagen</translation>
    </message>
    <message>
        <source>What was recorded is all there. Nothing is sent before you agree.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Alles Aufgezeichnete ist noch da. Nichts wird gesendet, bevor Sie zustimmen.</translation>
    </message>
    <message numerus="yes">
        <source>They were taken up in vain too often. Release a run to resume it, or mark it as failed.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>
            <numerusform>Er wurde zu oft vergeblich fortgesetzt. Geben Sie ihn frei, um ihn fortzusetzen, oder markieren Sie ihn als fehlgeschlagen.</numerusform>
            <numerusform>Sie wurden zu oft vergeblich fortgesetzt. Geben Sie einen Lauf frei, um ihn fortzusetzen, oder markieren Sie ihn als fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each run</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Jeder Lauf</translation>
    </message>
    <message>
        <source>Each day</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Jeder Tag</translation>
    </message>
    <message>
        <source>Each month</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Jeder Monat</translation>
    </message>
    <message>
        <source>Everything asked of this provider in a month.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Alles, was dieser Anbieter in einem Monat gefragt wird.</translation>
    </message>
    <message>
        <source>One prompt with every call it leads to.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Ein Prompt mit allen Aufrufen, zu denen er führt.</translation>
    </message>
    <message>
        <source>Everything asked of all providers in a day.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Alles, was alle Anbieter an einem Tag gefragt werden.</translation>
    </message>
    <message>
        <source>Everything asked of all providers in a month.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Alles, was alle Anbieter in einem Monat gefragt werden.</translation>
    </message>
    <message>
        <source>Begins anew now ({zone}).</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Beginnt jetzt neu ({zone}).</translation>
    </message>
    <message>
        <source>Begins anew {when} ({zone}).</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>Beginnt {when} neu ({zone}).</translation>
    </message>
    <message>
        <source>Tick all</source>
        <extracomment>tabs/settings/changes_dialog.py, tabs/shared/checklist.py</extracomment>
        <translation>Alle anhaken</translation>
    </message>
    <message>
        <source>Tick none</source>
        <extracomment>tabs/settings/changes_dialog.py, tabs/shared/checklist.py</extracomment>
        <translation>Keinen anhaken</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>tabs/chat/hits.py, tabs/settings/words.py, tabs/shared/conversation_pages.py</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>another answer counts</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>eine andere Antwort zählt</translation>
    </message>
    <message>
        <source>left out of the context</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>aus dem Kontext ausgelassen</translation>
    </message>
    <message>
        <source>One of {number} branches; the JSON file has all of them.</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>Einer von {number} Zweigen; die JSON-Datei enthält alle.</translation>
    </message>
    <message>
        <source>{name}, {media_type}, {size} bytes</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>{name}, {media_type}, {size} Byte</translation>
    </message>
    <message>
        <source>{model} answered too ({cost})</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>{model} hat auch geantwortet ({cost})</translation>
    </message>
    <message>
        <source>as if the provider could not be reached</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>als wäre der Anbieter nicht erreichbar</translation>
    </message>
    <message>
        <source>as if the provider were too busy</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>als wäre der Anbieter überlastet</translation>
    </message>
    <message>
        <source>as if something broke at the provider</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>als wäre beim Anbieter etwas defekt</translation>
    </message>
    <message>
        <source>as if nothing came in time</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>als käme nichts rechtzeitig an</translation>
    </message>
    <message>
        <source>as if the answer broke off</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>als bräche die Antwort ab</translation>
    </message>
    <message>
        <source>as if the account were empty</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>als wäre das Guthaben aufgebraucht</translation>
    </message>
    <message>
        <source>Switch off</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch simulated failures off</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>Simulierte Fehler ausschalten</translation>
    </message>
    <message>
        <source>File: {what}</source>
        <extracomment>tabs/shared/file_picker.py</extracomment>
        <translation>Datei: {what}</translation>
    </message>
    <message>
        <source>Choose …</source>
        <extracomment>tabs/shared/file_picker.py</extracomment>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Choose a file: {what}</source>
        <extracomment>tabs/shared/file_picker.py</extracomment>
        <translation>Datei auswählen: {what}</translation>
    </message>
    <message>
        <source>Nothing is on record yet, so it begins at its first step.</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>Noch ist nichts aufgezeichnet, also beginnt er mit dem ersten Schritt.</translation>
    </message>
    <message>
        <source>used again, no cost</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>wiederverwendet, kostenlos</translation>
    </message>
    <message>
        <source>waits for you</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>{conversations} with {messages}</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>{conversations} mit {messages}</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung</numerusform>
            <numerusform>{n} Unterhaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {what} ({number}).</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Ausgelassen: {what} ({number}).</translation>
    </message>
    <message>
        <source>As it was here</source>
        <extracomment>tabs/shared/labels.py</extracomment>
        <translation>So war es hier</translation>
    </message>
    <message>
        <source>Show the whole window as it was when this had just happened</source>
        <extracomment>tabs/shared/labels.py</extracomment>
        <translation>Das ganze Fenster so zeigen, wie es war, als das eben geschehen war</translation>
    </message>
    <message>
        <source>Show the window as it was here</source>
        <extracomment>tabs/shared/labels.py</extracomment>
        <translation>Das Fenster zeigen, wie es hier war</translation>
    </message>
    <message>
        <source>Rating</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Won</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Comparisons</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Vergleiche</translation>
    </message>
    <message>
        <source>Ratings are made from what you chose while the names were hidden: 1000 is an average model of this board, and one with 100 more is found better in 64 of 100 pairs. Where intervals overlap, more comparisons are needed.</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Bewertungen entstehen aus dem, was Sie gewählt haben, während die Namen verborgen waren: 1000 ist ein durchschnittliches Modell dieser Liste, und eines mit 100 mehr wird in 64 von 100 Paaren für besser befunden. Wo Intervalle sich überschneiden, sind mehr Vergleiche nötig.</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Rangliste</translation>
    </message>
    <message>
        <source>Kind of task</source>
        <extracomment>tabs/shared/leaderboard_dialog.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>Aufgabenart</translation>
    </message>
    <message>
        <source>All tasks</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Alle Aufgaben</translation>
    </message>
    <message>
        <source>Nothing was compared yet</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Noch wurde nichts verglichen</translation>
    </message>
    <message>
        <source>Choose two models or more, turn on “Compare without names” beside Send, and say which answer is better.</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>Wählen Sie zwei oder mehr Modelle, schalten Sie neben „Senden“ „Ohne Namen vergleichen“ ein, und sagen Sie, welche Antwort besser ist.</translation>
    </message>
    <message numerus="yes">
        <source>{n} comparisons</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>
            <numerusform>{n} Vergleich</numerusform>
            <numerusform>{n} Vergleiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>tabs/chat/importing.py, tabs/chat/library_dialog.py, tabs/runs/what_if.py</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>Open a link</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>this address</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation>Diese Adresse</translation>
    </message>
    <message>
        <source>It is written {written}, with letters that may look like others.</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation>Geschrieben steht {written}, mit Buchstaben, die wie andere aussehen können.</translation>
    </message>
    <message>
        <source>These are the first {limit} of {text} characters. </source>
        <extracomment>tabs/shared/markdown_view.py</extracomment>
        <translation>Das sind die ersten {limit} von {text} Zeichen. </translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>tabs/chat/prompt.py, tabs/shared/markdown_view.py</extracomment>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>not reachable</source>
        <extracomment>tabs/shared/model_row.py</extracomment>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Practice models: offline, simulated cost</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation>Übungsmodelle: offline, simulierte Kosten</translation>
    </message>
    <message>
        <source>free, on this machine</source>
        <extracomment>tabs/shared/price_words.py</extracomment>
        <translation>kostenlos, auf diesem Rechner</translation>
    </message>
    <message>
        <source>Search by name, or by what they can do: images, tools</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation>Nach Namen oder Fähigkeit suchen: Bilder, Werkzeuge</translation>
    </message>
    <message>
        <source>Search models</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>not listed any more</source>
        <extracomment>tabs/shared/model_row.py</extracomment>
        <translation>nicht mehr aufgeführt</translation>
    </message>
    <message>
        <source>Add a model</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Add a model to {title}</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>Modell zu {title} hinzufügen</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>tabs/shared/models_editor.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>Früher fragen</translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>{name} nach oben</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>{name} herausnehmen</translation>
    </message>
    <message>
        <source>No other model is known</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>Kein weiteres Modell bekannt</translation>
    </message>
    <message>
        <source>needs a key</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>out of reach</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>tabs/settings/cache_page.py, tabs/shared/notice.py</extracomment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open {tab}, {page}</source>
        <extracomment>tabs/shared/places.py</extracomment>
        <translation>{tab}, {page} öffnen</translation>
    </message>
    <message>
        <source>the models set as default</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation>die voreingestellten Modelle</translation>
    </message>
    <message>
        <source>Remove preset</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation>Vorlage entfernen</translation>
    </message>
    <message>
        <source>Remove the preset “{name}”?</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation>Die Vorlage „{name}“ entfernen?</translation>
    </message>
    <message>
        <source>Runs that were asked by it keep what they were asked with.</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation>Läufe, die mit ihr gestartet wurden, behalten ihre damaligen Angaben.</translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>von Ihnen gewählt</translation>
    </message>
    <message>
        <source>from a preset</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>aus einer Vorlage</translation>
    </message>
    <message>
        <source>from your settings</source>
        <extracomment>tabs/chat/footer.py, tabs/shared/receipt_words.py</extracomment>
        <translation>aus Ihren Einstellungen</translation>
    </message>
    <message>
        <source>from the cache</source>
        <extracomment>tabs/chat/footer.py, tabs/shared/receipt_steps.py, tabs/shared/story.py</extracomment>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>used again</source>
        <extracomment>tabs/runs/resume_panel.py, tabs/shared/receipt_steps.py</extracomment>
        <translation>wiederverwendet</translation>
    </message>
    <message>
        <source>from a record</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>aus einer Aufzeichnung</translation>
    </message>
    <message>
        <source>Answer of {model}</source>
        <extracomment>tabs/shared/receipt_answers.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Antwort von {model}</translation>
    </message>
    <message>
        <source>Other answer: {model}, step {step}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Weitere Antwort: {model}, Schritt {step}</translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Asked for as</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Angefordert mit</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>tabs/runs/steps.py, tabs/runs/tree_words.py, tabs/settings/memory_entry.py</extracomment>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>tabs/runs/filter_bar.py, tabs/runs/steps.py, tabs/runs/tree_words.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>under way</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Answer by</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Why this answer</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation>Warum diese Antwort</translation>
    </message>
    <message>
        <source>Degraded</source>
        <extracomment>tabs/runs/states.py, tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Confidence</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>What it is worth</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Was sie wert ist</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>asked {times}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{times} gefragt</translation>
    </message>
    <message>
        <source>not asked</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>nicht gefragt</translation>
    </message>
    <message numerus="yes">
        <source>{n} memories</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>
            <numerusform>{n} Erinnerung</numerusform>
            <numerusform>{n} Erinnerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>  error: {what} {do}</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>  Fehler: {what} {do}</translation>
    </message>
    <message>
        <source>{tokens} tokens</source>
        <extracomment>tabs/chat/footer.py, tabs/shared/receipt_steps.py, tabs/shared/sent_words.py</extracomment>
        <translation>Token: {tokens}</translation>
    </message>
    <message>
        <source>saved {amount}</source>
        <extracomment>tabs/performance/trend_cards.py, tabs/shared/receipt_steps.py</extracomment>
        <translation>{amount} gespart</translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts</source>
        <extracomment>tabs/chat/footer.py, tabs/shared/receipt_steps.py</extracomment>
        <translation>
            <numerusform>{n} Versuch</numerusform>
            <numerusform>{n} Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>not answered</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>{hook} at {point}: {error}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{hook} bei {point}: {error}</translation>
    </message>
    <message>
        <source>Prompt</source>
        <extracomment>tabs/chat/prompt_edit.py, tabs/settings/cache_table.py, tabs/settings/retract_dialog.py</extracomment>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Woher er kommt</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Strategy</source>
        <extracomment>tabs/runs/filter_bar.py, tabs/runs/what_if.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>What was remembered</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Gemerktes</translation>
    </message>
    <message>
        <source>Decisions</source>
        <extracomment>tabs/runs/detail.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>tabs/runs/detail.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Checks</source>
        <extracomment>tabs/runs/detail.py, tabs/shared/receipt_words.py, core/strategies/context.py</extracomment>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Asked of you</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Rückfragen an Sie</translation>
    </message>
    <message>
        <source>Budget</source>
        <extracomment>tabs/settings/budget_page.py, tabs/settings/setting_pages.py, tabs/shared/places.py</extracomment>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Breakers</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <source>Ratings</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <source>Hooks that failed</source>
        <extracomment>tabs/runs/hooks.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Fehlgeschlagene Hooks</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>tabs/settings/navigation.py, tabs/shared/places.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>tabs/settings/retract_dialog.py, tabs/shared/replay_words.py</extracomment>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Would have cost</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>Hätte gekostet</translation>
    </message>
    <message>
        <source>Would have taken</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>Hätte gedauert</translation>
    </message>
    <message>
        <source>Really</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Says the same</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>Sagt dasselbe</translation>
    </message>
    <message>
        <source>Not on record</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>{model} at step {step}</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>{model} bei Schritt {step}</translation>
    </message>
    <message>
        <source>{different} of {compared} answers would say something else than then{share}.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>{different} von {compared} Antworten würden etwas anderes sagen als damals{share}.</translation>
    </message>
    <message>
        <source>this run</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source>run {run_id}</source>
        <extracomment>tabs/shared/replay_words.py, core/runs/bundle.py, core/runs/rating.py</extracomment>
        <translation>Lauf {run_id}</translation>
    </message>
    <message>
        <source>the system refused it</source>
        <extracomment>tabs/runs/files.py, tabs/settings/transfer_page.py, tabs/shared/saving.py</extracomment>
        <translation>das System hat es verweigert</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <extracomment>tabs/shared/saving.py</extracomment>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Made again from the record: its fingerprint is the one that was written down before it was sent.</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Aus der Aufzeichnung wiederhergestellt: Der Fingerabdruck ist der, der vor dem Senden festgehalten wurde.</translation>
    </message>
    <message>
        <source>What was sent</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>Copy this page</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Diese Seite kopieren</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>A command for a terminal that sends the same; put your key in where it says so</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Ein Befehl für ein Terminal, der dasselbe sendet; setzen Sie Ihren Schlüssel an der bezeichneten Stelle ein</translation>
    </message>
    <message>
        <source>What {model} was sent</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Was an {model} gesendet wurde</translation>
    </message>
    <message>
        <source>no network</source>
        <extracomment>tabs/shared/sent_words.py</extracomment>
        <translation>kein Netz</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>tabs/shared/setting_editors.py, tabs/shared/setting_words.py</extracomment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>{text} is not a number. {limits}</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation>{text} ist keine Zahl. {limits}</translation>
    </message>
    <message>
        <source>A whole number</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation>Eine ganze Zahl</translation>
    </message>
    <message>
        <source>A number</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>{what} from {low}{unit}.</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation>{what} ab {low}{unit}.</translation>
    </message>
    <message>
        <source>{what} up to {high}{unit}.</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation>{what} bis {high}{unit}.</translation>
    </message>
    <message>
        <source>{what} from {low} to {high}{unit}.</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation>{what} von {low} bis {high}{unit}.</translation>
    </message>
    <message>
        <source>Set otherwise now</source>
        <extracomment>tabs/shared/settings_since.py</extracomment>
        <translation>Jetzt anders eingestellt</translation>
    </message>
    <message>
        <source>Everything that the run kept of the settings is set the same now.</source>
        <extracomment>tabs/shared/settings_since.py</extracomment>
        <translation>Alles, was der Lauf von den Einstellungen festgehalten hat, ist jetzt gleich eingestellt.</translation>
    </message>
    <message>
        <source>Conversation started</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung begonnen</translation>
    </message>
    <message>
        <source>Conversation renamed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung umbenannt</translation>
    </message>
    <message>
        <source>Conversation pinned</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung angeheftet</translation>
    </message>
    <message>
        <source>Conversation unpinned</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung nicht mehr angeheftet</translation>
    </message>
    <message>
        <source>Conversation archived</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung archiviert</translation>
    </message>
    <message>
        <source>Conversation deleted</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung gelöscht</translation>
    </message>
    <message>
        <source>Conversation restored</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung wiederhergestellt</translation>
    </message>
    <message>
        <source>Prompt added</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Prompt hinzugefügt</translation>
    </message>
    <message>
        <source>Answer added</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Antwort hinzugefügt</translation>
    </message>
    <message>
        <source>Run requested</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf angefordert</translation>
    </message>
    <message>
        <source>Run started</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf begonnen</translation>
    </message>
    <message>
        <source>Run taken up again</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf wieder aufgenommen</translation>
    </message>
    <message>
        <source>Run released</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf freigegeben</translation>
    </message>
    <message>
        <source>Steps planned</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Schritte geplant</translation>
    </message>
    <message>
        <source>You were asked</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Sie wurden gefragt</translation>
    </message>
    <message>
        <source>You agreed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Sie haben zugestimmt</translation>
    </message>
    <message>
        <source>You refused</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Sie haben abgelehnt</translation>
    </message>
    <message>
        <source>A hook failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Ein Hook ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Prompt asked again</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Prompt noch einmal gefragt</translation>
    </message>
    <message>
        <source>Branch chosen</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Zweig gewählt</translation>
    </message>
    <message>
        <source>Context chosen</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Kontext gewählt</translation>
    </message>
    <message>
        <source>Answer edited</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Antwort bearbeitet</translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Answer checked</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Antwort geprüft</translation>
    </message>
    <message>
        <source>You rated an answer</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Sie haben eine Antwort bewertet</translation>
    </message>
    <message>
        <source>Stop requested</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Abbruch angefordert</translation>
    </message>
    <message>
        <source>Run succeeded</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf gelungen</translation>
    </message>
    <message>
        <source>Run failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf fehlgeschlagen</translation>
    </message>
    <message>
        <source>Run canceled</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf abgebrochen</translation>
    </message>
    <message>
        <source>Run quarantined</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Lauf beiseitegelegt</translation>
    </message>
    <message>
        <source>Model asked</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Modell gefragt</translation>
    </message>
    <message>
        <source>Attempt failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Versuch fehlgeschlagen</translation>
    </message>
    <message>
        <source>Stop of a call requested</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Stopp eines Aufrufs angefordert</translation>
    </message>
    <message>
        <source>Call lost with its program</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Aufruf mit seinem Programm verloren</translation>
    </message>
    <message>
        <source>Model answered</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Modell hat geantwortet</translation>
    </message>
    <message>
        <source>Model failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Modell fehlgeschlagen</translation>
    </message>
    <message>
        <source>Call stopped</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Aufruf gestoppt</translation>
    </message>
    <message>
        <source>Content erased</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Inhalt gelöscht</translation>
    </message>
    <message>
        <source>The content was erased.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Der Inhalt wurde gelöscht.</translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Er wird noch einmal gesendet.</translation>
    </message>
    <message>
        <source>It is not sent again.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Er wird nicht noch einmal gesendet.</translation>
    </message>
    <message>
        <source>from an earlier run</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>aus einem früheren Lauf</translation>
    </message>
    <message>
        <source>from a bundle</source>
        <extracomment>tabs/chat/heading.py, tabs/shared/story.py</extracomment>
        <translation>aus einem Bündel</translation>
    </message>
    <message>
        <source>It can be resumed now.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Er kann jetzt fortgesetzt werden.</translation>
    </message>
    <message>
        <source>by a person</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>durch eine Person</translation>
    </message>
    <message>
        <source>Fusion</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/fusion.py</extracomment>
        <translation>Verschmelzung</translation>
    </message>
    <message>
        <source>not enough data to compare</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>zu wenige Daten zum Vergleichen</translation>
    </message>
    <message>
        <source>none before</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>vorher keine</translation>
    </message>
    <message>
        <source>none, as before</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>keine, wie zuvor</translation>
    </message>
    <message>
        <source>about the same</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>etwa gleich</translation>
    </message>
    <message>
        <source>the same</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>gleich</translation>
    </message>
    <message>
        <source>no clear change</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>keine deutliche Änderung</translation>
    </message>
    <message>
        <source>95 of 100 answers took no longer</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>95 von 100 Antworten dauerten nicht länger</translation>
    </message>
    <message>
        <source>Half of the answers took no longer</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Die Hälfte der Antworten dauerte nicht länger</translation>
    </message>
    <message>
        <source>Time to first text</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Zeit bis zum ersten Text</translation>
    </message>
    <message>
        <source>Half of the answers began within</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Die Hälfte der Antworten begann innerhalb dieser Zeit</translation>
    </message>
    <message>
        <source>While an answer is written</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Während eine Antwort geschrieben wird</translation>
    </message>
    <message>
        <source>Finished calls of models, canceled ones included</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Beendete Aufrufe von Modellen, abgebrochene eingeschlossen</translation>
    </message>
    <message>
        <source>Failures</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Calls that failed</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Fehlgeschlagene Aufrufe</translation>
    </message>
    <message>
        <source>Share of questions that the cache answered</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Anteil der Fragen, die der Cache beantwortet hat</translation>
    </message>
    <message>
        <source>What reused answers would have cost, in real money</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Was wiederverwendete Antworten gekostet hätten, in echtem Geld</translation>
    </message>
    <message>
        <source>Saved, simulated</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Gespart, simuliert</translation>
    </message>
    <message>
        <source>The same in practice money</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Dasselbe in Übungsgeld</translation>
    </message>
    <message>
        <source>How many were under way at a time, the average of a step</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>Wie viele zur selben Zeit unterwegs waren, im Mittel eines Abschnitts</translation>
    </message>
    <message>
        <source>no run</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>kein Lauf</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>as much time before</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation>derselben Zeitspanne davor</translation>
    </message>
    <message>
        <source>{name} does not say which kind of file it is to be.</source>
        <extracomment>tabs/chat/exporting.py, tabs/shared/trends/report.py</extracomment>
        <translation>Aus {name} geht nicht hervor, welche Art von Datei es werden soll.</translation>
    </message>
    <message>
        <source>End it in {endings}.</source>
        <extracomment>tabs/chat/exporting.py, tabs/shared/trends/report.py</extracomment>
        <translation>Enden soll der Name auf {endings}.</translation>
    </message>
    <message>
        <source>price unknown</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <extracomment>tabs/performance/date_axis.py, tabs/shared/wording.py</extracomment>
        <translation>Mo Di Mi Do Fr Sa So</translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.</translation>
    </message>
    <message>
        <source>${amount}</source>
        <extracomment>tabs/settings/models_page.py, tabs/shared/alert_words.py, tabs/shared/wording.py</extracomment>
        <translation>{amount} $</translation>
    </message>
    <message>
        <source>simulated {amount}</source>
        <extracomment>tabs/shared/wording.py, tabs/window/status.py</extracomment>
        <translation>simuliert {amount}</translation>
    </message>
    <message>
        <source>{number} of unknown price</source>
        <extracomment>tabs/performance/trend_cards.py, tabs/shared/wording.py</extracomment>
        <translation>{number} mit unbekanntem Preis</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>{number} s</source>
        <extracomment>tabs/performance/breakers.py, tabs/performance/plots.py, tabs/runs/timeline.py</extracomment>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <extracomment>tabs/performance/breakers.py, tabs/runs/timeline.py, tabs/shared/wording.py</extracomment>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{read} in, {written} out</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>{read} ein, {written} aus</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <extracomment>tabs/shared/trends/periods.py, tabs/shared/wording.py</extracomment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <extracomment>tabs/runs/wanted.py, tabs/shared/trends/periods.py, tabs/shared/wording.py</extracomment>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>tabs/shared/replay_words.py, tabs/shared/wording.py</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>tabs/shared/replay_words.py, tabs/shared/wording.py</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>tabs/settings/installation_page.py, tabs/shared/connecting/result.py, tabs/shared/recorded_words.py</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Choose one with Ctrl or Alt, or one of the keys F1 to F12.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation>Wählen Sie eines mit Strg oder Alt oder eine der Tasten F1 bis F12.</translation>
    </message>
    <message>
        <source>Choose another one, or give that one another first.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation>Wählen Sie ein anderes, oder geben Sie jenem zuerst ein anderes.</translation>
    </message>
    <message>
        <source>Find what can be done</source>
        <extracomment>tabs/window/doing.py, tabs/window/rail.py</extracomment>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Alle Tastenkürzel anzeigen</translation>
    </message>
    <message>
        <source>keyboard help keys</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Tastatur Hilfe Tasten keyboard help keys</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>tabs/shared/recorded_words.py, tabs/window/doing.py</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>tabs/shared/recorded_words.py, tabs/window/doing.py</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>appearance colours mode</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Aussehen Farben Modus hell dunkel appearance colours mode</translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Größer</translation>
    </message>
    <message>
        <source>zoom in size scale</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>vergrößern Größe Zoom zoom in size scale</translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>zoom out size scale</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>verkleinern Größe Zoom zoom out size scale</translation>
    </message>
    <message>
        <source>Usual size</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>zoom reset 100 %</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Größe Zoom zurücksetzen zoom reset 100 %</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Close the list and open it again.</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Schließen Sie die Liste, und öffnen Sie sie wieder.</translation>
    </message>
    <message>
        <source>Chat</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>tabs/runs/side.py, tabs/window/frame.py, core/settings/schema.py</extracomment>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Go to {title}</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Gehe zu {title}</translation>
    </message>
    <message>
        <source>New window</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Close this window</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>tabs/window/frame.py, app/window/tray.py</extracomment>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>exit end</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Schluss Ende exit end quit</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>tabs/settings/tab.py, tabs/window/frame.py, tabs/window/help.py</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>about version licences data</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Über Version Lizenzen Daten about version licences data</translation>
    </message>
    <message>
        <source>Show the welcome</source>
        <extracomment>tabs/window/frame.py, tabs/window/help.py</extracomment>
        <translation>Begrüßung anzeigen</translation>
    </message>
    <message>
        <source>help begin try</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Hilfe Anfang Beginn ausprobieren help begin try</translation>
    </message>
    <message>
        <source>from a checkout</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>aus dem Quelltext</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Version {version}
{runs_on}
Data lies in {folder}</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Version {version}
{runs_on}
Daten liegen in {folder}</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>tabs/settings/cache_entry.py, tabs/settings/installation_page.py, tabs/shared/labels.py</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies version, system and place of the data, as a report of a fault wants them</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Kopiert Version, System und Ort der Daten, wie sie für einen Fehlerbericht gebraucht werden</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>The icon of Tutti</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Das Symbol von Tutti</translation>
    </message>
    <message>
        <source>All models at once; what happened is on record.</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Alle Modelle auf einmal; was geschehen ist, ist aufgezeichnet.</translation>
    </message>
    <message>
        <source>Tutti: Apache-2.0</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Tutti: Apache-2.0</translation>
    </message>
    <message>
        <source>Command palette</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What do you want to do? Arrow keys choose, Enter does it.</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation>Was möchten Sie tun? Pfeiltasten wählen, Enter führt aus.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation>Was möglich ist</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation>Nichts passt. Versuchen Sie weniger Buchstaben.</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter do   ·   Esc close</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation>↑ ↓ wählen   ·   Enter ausführen   ·   Esc schließen</translation>
    </message>
    <message>
        <source>The past</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Die Vergangenheit</translation>
    </message>
    <message>
        <source>Back to now</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>Show what is true now</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Zeigen, was jetzt gilt</translation>
    </message>
    <message>
        <source>One event back</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Ein Ereignis zurück</translation>
    </message>
    <message>
        <source>One event on</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Ein Ereignis weiter</translation>
    </message>
    <message>
        <source>Play: one event after the other</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Abspielen: ein Ereignis nach dem anderen</translation>
    </message>
    <message>
        <source>Position in the past</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Position in der Vergangenheit</translation>
    </message>
    <message>
        <source>Jump to a time</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Zu einem Zeitpunkt springen</translation>
    </message>
    <message>
        <source>How much of history was read</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Wie viel vom Verlauf gelesen wurde</translation>
    </message>
    <message>
        <source>Reading history, so that you can look at any moment of it …</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Der Verlauf wird gelesen, damit Sie jeden Moment ansehen können …</translation>
    </message>
    <message>
        <source>This takes a while the first time, and no time later.</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Das dauert beim ersten Mal ein wenig, später nicht mehr.</translation>
    </message>
    <message>
        <source>Play the past</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Vergangenheit abspielen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Ask something in the chat, and you can look back at how it came about.</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Fragen Sie etwas im Chat; danach können Sie zurückverfolgen, wie die Antwort entstanden ist.</translation>
    </message>
    <message>
        <source>You are looking at {at}, event {position} of {head}. Nothing can be changed here.</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Sie sehen den Stand von {at}, Ereignis {position} von {head}. Hier kann nichts geändert werden.</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <extracomment>tabs/window/sheet.py, core/settings/groups.py</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by what it does or by its keys</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Nach Wirkung oder Tasten suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Change shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Back to its own</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Gives this action the shortcut again that it comes with</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Gibt dieser Aktion wieder ihr ursprüngliches Tastenkürzel</translation>
    </message>
    <message>
        <source>Press the new shortcut for “{title}”</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Drücken Sie das neue Tastenkürzel für „{title}“</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Neues Tastenkürzel</translation>
    </message>
    <message>
        <source>Use it</source>
        <extracomment>tabs/settings/providers.py, tabs/window/sheet.py</extracomment>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>No shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Kein Tastenkürzel</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>No run in progress</source>
        <extracomment>tabs/window/status.py, app/window/tray.py</extracomment>
        <translation>Kein Lauf im Gange</translation>
    </message>
    <message>
        <source>Look back</source>
        <extracomment>tabs/window/travel.py</extracomment>
        <translation>Zurückblicken</translation>
    </message>
    <message>
        <source>Show the whole window as it was at any moment</source>
        <extracomment>tabs/window/travel.py</extracomment>
        <translation>Das ganze Fenster zeigen, wie es in einem beliebigen Moment war</translation>
    </message>
    <message>
        <source>past history time travel slider</source>
        <extracomment>tabs/window/travel.py</extracomment>
        <translation>Vergangenheit Verlauf Zeitreise Schieber past history time travel slider</translation>
    </message>
    <message>
        <source>see its files</source>
        <extracomment>app/window/about.py</extracomment>
        <translation>siehe Dateien</translation>
    </message>
    <message>
        <source>Interrupted runs could not be looked at: {name}.</source>
        <extracomment>app/window/content.py</extracomment>
        <translation>Unterbrochene Läufe konnten nicht angesehen werden: {name}.</translation>
    </message>
    <message>
        <source>They are listed under Runs. Run `tutti doctor` to see what is wrong.</source>
        <extracomment>app/window/content.py</extracomment>
        <translation>Sie stehen unter „Läufe“. `tutti doctor` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>This is told of now only.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Das lässt sich nur für die Gegenwart sagen.</translation>
    </message>
    <message>
        <source>The past is not there yet.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Die Vergangenheit ist noch nicht da.</translation>
    </message>
    <message>
        <source>Wait until it is.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Warten Sie, bis sie da ist.</translation>
    </message>
    <message>
        <source>A provider cannot be tried in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Ein Anbieter kann in der Vergangenheit nicht ausprobiert werden.</translation>
    </message>
    <message>
        <source>A run cannot be resumed in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Ein Lauf kann in der Vergangenheit nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>What another strategy would have answered is worked out from all that is recorded, not in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Was eine andere Strategie geantwortet hätte, wird aus allem Aufgezeichneten ermittelt, nicht in der Vergangenheit.</translation>
    </message>
    <message>
        <source>A run is exported as it is now, not as it was.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Ein Lauf wird so exportiert, wie er jetzt ist, nicht wie er war.</translation>
    </message>
    <message>
        <source>What a call was sent is told with what came back, which may be of later.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Was mit einem Aufruf gesendet wurde, steht bei dem, was zurückkam, und das kann später gewesen sein.</translation>
    </message>
    <message>
        <source>No prompt goes out from the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Aus der Vergangenheit lässt sich kein Prompt senden.</translation>
    </message>
    <message>
        <source>Files cannot be added in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Dateien können in der Vergangenheit nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>What is wrong with the installation is told of now only.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Was an der Installation nicht stimmt, lässt sich nur für die Gegenwart sagen.</translation>
    </message>
    <message>
        <source>Go back to now first (Esc).</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Gehen Sie zuerst zurück zu jetzt (Esc).</translation>
    </message>
    <message>
        <source>Opening …</source>
        <extracomment>app/window/shell.py</extracomment>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Something went wrong inside Tutti: {name}: {error}.</source>
        <extracomment>app/window/start.py</extracomment>
        <translation>In Tutti ist etwas schiefgegangen: {name}: {error}.</translation>
    </message>
    <message>
        <source>Nothing recorded is lost. Start it again; if it happens again, report it with the output of `tutti doctor`.</source>
        <extracomment>app/window/start.py</extracomment>
        <translation>Nichts Aufgezeichnetes ist verloren. Starten Sie Tutti neu; wenn es wieder geschieht, melden Sie es mit der Ausgabe von `tutti doctor`.</translation>
    </message>
    <message>
        <source>Show Tutti</source>
        <extracomment>app/window/tray.py</extracomment>
        <translation>Tutti anzeigen</translation>
    </message>
    <message>
        <source>New prompt</source>
        <extracomment>app/window/tray.py</extracomment>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>Runs in progress</source>
        <extracomment>app/window/tray.py</extracomment>
        <translation>Läufe im Gange</translation>
    </message>
    <message numerus="yes">
        <source>{n} runs in progress</source>
        <extracomment>tabs/window/status.py, app/window/tray.py</extracomment>
        <translation>
            <numerusform>{n} Lauf im Gange</numerusform>
            <numerusform>{n} Läufe im Gange</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy this text</source>
        <extracomment>app/window/trouble.py</extracomment>
        <translation>Diesen Text kopieren</translation>
    </message>
    <message>
        <source>Tutti cannot start</source>
        <extracomment>app/window/trouble.py</extracomment>
        <translation>Tutti kann nicht starten</translation>
    </message>
    <message>
        <source>A run waits for you</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation>Ein Lauf wartet auf Sie</translation>
    </message>
    <message>
        <source>A run has ended</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation>Ein Lauf ist fertig</translation>
    </message>
    <message>
        <source>A run was set apart</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation>Ein Lauf wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>A run has failed</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation>Ein Lauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>A quiet time has a beginning and an end.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation>Eine Ruhezeit hat einen Anfang und ein Ende.</translation>
    </message>
    <message>
        <source>Give both, such as 22:00 and 07:00, or none.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation>Geben Sie beides an, etwa 22:00 und 07:00, oder keines von beiden.</translation>
    </message>
    <message>
        <source>There is no rule {rule_id}.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation>Es gibt keine Regel {rule_id}.</translation>
    </message>
    <message>
        <source>Run `tutti alerts list` to see them.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation>`tutti alerts list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>There are {most} rules already.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation>Es gibt schon {most} Regeln.</translation>
    </message>
    <message>
        <source>Remove one that you do not need.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation>Entfernen Sie eine, die Sie nicht brauchen.</translation>
    </message>
    <message>
        <source>Save it as CSV and attach that.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>Speichern Sie es als CSV und hängen Sie diese Datei an.</translation>
    </message>
    <message>
        <source>Save it as PDF or plain text and attach that.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>Speichern Sie es als PDF oder reinen Text und hängen Sie diese Datei an.</translation>
    </message>
    <message>
        <source>{name} is a HEIC image, which models are not sent.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>{name} ist ein HEIC-Bild; solche Bilder werden nicht an Modelle gesendet.</translation>
    </message>
    <message>
        <source>{name} is neither text nor an image nor a PDF.</source>
        <extracomment>core/attachments/kinds.py, core/attachments/plain.py</extracomment>
        <translation>{name} ist weder Text noch Bild noch PDF.</translation>
    </message>
    <message>
        <source>{name} is {part}, which cannot be read here.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>{name} kann hier nicht gelesen werden ({part}).</translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and attach that.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>Speichern Sie es als JPEG oder PNG und hängen Sie diese Datei an.</translation>
    </message>
    <message>
        <source>There is no text in {name}: its {part} hold pictures only, as a scan does.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>In {name} ist kein Text ({part}): nur Bilder, wie bei einem Scan.</translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>{name} ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>{name} could not be read within {seconds} s.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>{name} konnte nicht innerhalb von {seconds} s gelesen werden.</translation>
    </message>
    <message>
        <source>{name} is a PDF that cannot be read; it may be damaged.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>{name} ist ein PDF, das nicht gelesen werden kann; vielleicht ist es beschädigt.</translation>
    </message>
    <message>
        <source>Save it anew and attach that.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>Speichern Sie es neu und hängen Sie diese Datei an.</translation>
    </message>
    <message>
        <source>Attach pictures of the pages, or have the text recognised first.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>Hängen Sie Bilder der Seiten an, oder lassen Sie den Text zuerst erkennen.</translation>
    </message>
    <message>
        <source>Save a copy of it without one and attach that.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>Speichern Sie eine Kopie ohne Passwort und hängen Sie diese an.</translation>
    </message>
    <message>
        <source>Attach a part of it, or its text.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>Hängen Sie einen Teil davon oder nur den Text an.</translation>
    </message>
    <message>
        <source>Scaled down from {part} by {part2} to {part3} by {part4} pixels.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Von {part} × {part2} auf {part3} × {part4} Pixel verkleinert.</translation>
    </message>
    <message>
        <source>{name} is an image that cannot be read; it may be damaged.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>{name} ist ein Bild, das nicht gelesen werden kann; vielleicht ist es beschädigt.</translation>
    </message>
    <message>
        <source>{name} has {width} by {height} pixels, which is too much to be unpacked.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>{name} hat {width} × {height} Pixel; das ist zu viel zum Entpacken.</translation>
    </message>
    <message>
        <source>Open it in another program, save it anew, and attach that.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Öffnen Sie es in einem anderen Programm, speichern Sie es neu und hängen Sie diese Datei an.</translation>
    </message>
    <message>
        <source>Attach a smaller picture.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Hängen Sie ein kleineres Bild an.</translation>
    </message>
    <message>
        <source>There are more files in {name} than there is room for: at most {most_files} go with a prompt.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>In {name} sind zu viele Dateien: Einem Prompt lassen sich höchstens {most_files} anhängen.</translation>
    </message>
    <message>
        <source>{name} is larger than {part} MB.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>{name} ist größer als {part} MB.</translation>
    </message>
    <message>
        <source>Attach a smaller file.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>Hängen Sie eine kleinere Datei an.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <extracomment>core/attachments/reading.py, core/conversations/imports/reading.py</extracomment>
        <translation>{name} kann nicht gelesen werden: {strerror}.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <source>Attach a file with something in it.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>Hängen Sie eine Datei mit Inhalt an.</translation>
    </message>
    <message>
        <source>Attach the ones that matter.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>Hängen Sie nur die wichtigen an.</translation>
    </message>
    <message>
        <source>There is nothing in {name} that can be sent.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>{name} enthält nichts, was gesendet werden kann.</translation>
    </message>
    <message>
        <source>Attach text, images or PDFs.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>Hängen Sie Text, Bilder oder PDFs an.</translation>
    </message>
    <message>
        <source>At most {most_files} files go with a prompt.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>Einem Prompt lassen sich höchstens {most_files} Dateien anhängen.</translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <extracomment>core/attachments/reading.py, core/conversations/imports/reading.py</extracomment>
        <translation>Prüfen Sie den Namen und die Zugriffsrechte.</translation>
    </message>
    <message>
        <source>A limit cannot be over $9,223,372.</source>
        <extracomment>core/budget/budget.py</extracomment>
        <translation>Eine Grenze kann nicht über 9.223.372 $ liegen.</translation>
    </message>
    <message>
        <source>Choose a smaller one, or take the limit away.</source>
        <extracomment>core/budget/budget.py</extracomment>
        <translation>Wählen Sie eine kleinere, oder heben Sie die Grenze auf.</translation>
    </message>
    <message>
        <source>There is no limit for {shown}.</source>
        <extracomment>core/budget/limits.py</extracomment>
        <translation>Für {shown} gibt es keine Grenze.</translation>
    </message>
    <message>
        <source>Choose run (each run), day, month, or provider:NAME (one provider by the month), such as provider:openai.</source>
        <extracomment>core/budget/limits.py</extracomment>
        <translation>Wählen Sie run (jeder Lauf), day (Tag), month (Monat) oder provider:NAME (ein Anbieter je Monat), etwa provider:openai.</translation>
    </message>
    <message>
        <source>{spent}, so {other}, which costs less, is asked instead of {model}.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>{spent}; deshalb wird statt {model} das günstigere {other} gefragt.</translation>
    </message>
    <message>
        <source>{text} of practice money</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>{text} Übungsgeld</translation>
    </message>
    <message>
        <source>or wait until the month {name} ends ({zone}).</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>oder warten Sie, bis der Monat {name} endet ({zone}).</translation>
    </message>
    <message>
        <source>Raise it with `tutti budget set {scope} {enough}`, {part}</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>Erhöhen Sie die Grenze mit `tutti budget set {scope} {enough}`, {part}</translation>
    </message>
    <message>
        <source>Nobody knows what {model} costs, and {part} holds.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>Was {model} kostet, ist nicht bekannt, und es gilt {part}.</translation>
    </message>
    <message>
        <source>Ask a model of known price, or let them pass uncounted with `tutti settings set budget.unknown_price allow`.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>Fragen Sie ein Modell mit bekanntem Preis, oder lassen Sie solche Aufrufe mit `tutti settings set budget.unknown_price allow` ungezählt zu.</translation>
    </message>
    <message>
        <source>the month&apos;s limit for {part}</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>die Monatsgrenze für {part}</translation>
    </message>
    <message>
        <source>or ask fewer models.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>oder fragen Sie weniger Modelle.</translation>
    </message>
    <message>
        <source>or wait until the day ends at midnight ({zone}).</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>oder warten Sie, bis der Tag um Mitternacht endet ({zone}).</translation>
    </message>
    <message>
        <source>The provider of {model} failed inside Tutti ({fault}).</source>
        <extracomment>core/calls/ask.py</extracomment>
        <translation>Beim Anbieter von {model} gab es einen Fehler innerhalb von Tutti ({fault}).</translation>
    </message>
    <message>
        <source>Try another model; if it happens again, report it with the output of `tutti doctor`.</source>
        <extracomment>core/calls/ask.py</extracomment>
        <translation>Versuchen Sie es mit einem anderen Modell; geschieht es wieder, melden Sie es mit der Ausgabe von `tutti doctor`.</translation>
    </message>
    <message>
        <source>{slow} of {calls} answers were slow to begin.</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation>{slow} von {calls} Antworten haben spät begonnen.</translation>
    </message>
    <message>
        <source>{unreached} connections in a row failed{part}</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation>{unreached} Verbindungen nacheinander sind fehlgeschlagen{part}</translation>
    </message>
    <message>
        <source>{failures} of {calls} calls failed{part}</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation>{failures} von {calls} Aufrufen sind fehlgeschlagen{part}</translation>
    </message>
    <message>
        <source>{model} is not asked until something is changed: {reason}</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>{model} wird nicht gefragt, bis etwas geändert ist: {reason}</translation>
    </message>
    <message>
        <source>{model} is not asked for another {part} s: {reason}</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>{model} wird noch {part} s lang nicht gefragt: {reason}</translation>
    </message>
    <message>
        <source>{model} is not asked while another call tries whether it answers again.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>{model} wird nicht gefragt, solange ein anderer Aufruf prüft, ob es wieder antwortet.</translation>
    </message>
    <message>
        <source>Wait, ask another model, or {at_once}.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>Warten Sie, fragen Sie ein anderes Modell, oder {at_once}.</translation>
    </message>
    <message>
        <source>{part} breakers begin with {key}.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>{part} Schutzschalter beginnen mit {key}.</translation>
    </message>
    <message>
        <source>No breaker with the key {part} ever opened.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>Es gibt keinen Schutzschalter mit dem Schlüssel {part}, der je ausgelöst hätte.</translation>
    </message>
    <message>
        <source>Put that right under Settings, Providers, or {at_once}.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>Bringen Sie das unter Einstellungen, Anbieter in Ordnung, oder {at_once}.</translation>
    </message>
    <message>
        <source>Run `tutti breakers list` to see their keys.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>`tutti breakers list` zeigt ihre Schlüssel.</translation>
    </message>
    <message>
        <source>{model} failed and {following} stands in for it. {what}</source>
        <extracomment>core/calls/fallback.py</extracomment>
        <translation>{model} ist ausgefallen, und {following} springt dafür ein. {what}</translation>
    </message>
    <message>
        <source>No recorded answer has a key that begins with {key}.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation>Keine aufgezeichnete Antwort hat einen Schlüssel, der mit {key} beginnt.</translation>
    </message>
    <message>
        <source>Run `tutti cache list` to see their keys.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation>`tutti cache list` zeigt ihre Schlüssel.</translation>
    </message>
    <message>
        <source>More than one key begins with {key}.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation>Mehr als ein Schlüssel beginnt mit {key}.</translation>
    </message>
    <message>
        <source>Give more of it.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation>Geben Sie mehr davon an.</translation>
    </message>
    <message>
        <source>stopped in mid-answer for {gap_seconds} s</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation>hat mitten in der Antwort {gap_seconds} s lang gestockt</translation>
    </message>
    <message>
        <source>did not finish within {total_seconds} s</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation>wurde nicht innerhalb von {total_seconds} s fertig</translation>
    </message>
    <message>
        <source>sent nothing for {first_seconds} s</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation>hat {first_seconds} s lang nichts gesendet</translation>
    </message>
    <message>
        <source>Try again, or give it longer under Settings, Calls.</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation>Versuchen Sie es noch einmal, oder geben Sie ihm unter Einstellungen, Aufrufe mehr Zeit.</translation>
    </message>
    <message>
        <source>The conversation</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>Die Unterhaltung</translation>
    </message>
    <message>
        <source>The prompt, with its files and the instructions,</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>Der Prompt mit seinen Dateien und den Anweisungen</translation>
    </message>
    <message>
        <source>Set context.when_full to trim or summarise, {raised}, or begin a new conversation.</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>Setzen Sie context.when_full auf trim oder summarise, {raised}, oder beginnen Sie eine neue Unterhaltung.</translation>
    </message>
    <message>
        <source>Shorten the prompt, its files or the instructions, or {raised}.</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>Kürzen Sie den Prompt, seine Dateien oder die Anweisungen, oder {raised}.</translation>
    </message>
    <message>
        <source>{what} has about {tokens} tokens, and {held}.</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>{what} hat etwa {tokens} Token, und {held}.</translation>
    </message>
    <message>
        <source>There is no message {named} in this conversation.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation>In dieser Unterhaltung gibt es keine Nachricht {named}.</translation>
    </message>
    <message>
        <source>That run has no answer of its own.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation>Dieser Lauf hat keine eigene Antwort.</translation>
    </message>
    <message>
        <source>Run `tutti conversations show` with --all to see every message.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation>`tutti conversations show` mit --all zeigt alle Nachrichten.</translation>
    </message>
    <message>
        <source>Run {run_id} did not answer this prompt.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation>Der Lauf {run_id} hat diesen Prompt nicht beantwortet.</translation>
    </message>
    <message>
        <source>Run `tutti runs show` to see a run&apos;s calls.</source>
        <extracomment>core/conversations/branches.py, core/runs/comparing.py, core/runs/kept.py</extracomment>
        <translation>`tutti runs show` zeigt die Aufrufe eines Laufs.</translation>
    </message>
    <message>
        <source>Choose the answer of one of its models, or ask again.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation>Wählen Sie die Antwort eines seiner Modelle, oder fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Runs that did are: {part}.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation>Diese Läufe haben ihn beantwortet: {part}.</translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <extracomment>core/conversations/branching.py, core/conversations/state.py, core/runs/reviewing.py</extracomment>
        <translation>Es gibt keine Unterhaltung {conversation_id}.</translation>
    </message>
    <message>
        <source>Run `tutti conversations list` to see them.</source>
        <extracomment>core/conversations/branching.py, core/conversations/state.py, core/runs/reviewing.py</extracomment>
        <translation>`tutti conversations list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>Nothing has been answered up to there.</source>
        <extracomment>core/conversations/copying.py</extracomment>
        <translation>Bis dorthin ist nichts beantwortet.</translation>
    </message>
    <message>
        <source>Choose a prompt that has an answer.</source>
        <extracomment>core/conversations/copying.py</extracomment>
        <translation>Wählen Sie einen Prompt, der eine Antwort hat.</translation>
    </message>
    <message>
        <source>{name} is {media_type}, which models cannot be sent.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation>{name} ist vom Typ {media_type}, der nicht an Modelle gesendet werden kann.</translation>
    </message>
    <message>
        <source>{name} has {size} MB.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation>{name} hat {size} MB.</translation>
    </message>
    <message>
        <source>Give files of {part} MB at most.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation>Verwenden Sie Dateien mit höchstens {part} MB.</translation>
    </message>
    <message>
        <source>Give a PNG, JPEG, GIF or WebP image, a text file, or a PDF with text in it.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation>Verwenden Sie ein Bild (PNG, JPEG, GIF oder WebP), eine Textdatei oder ein PDF mit Text.</translation>
    </message>
    <message>
        <source>The prompt of this run is not on record any more.</source>
        <extracomment>core/conversations/history.py</extracomment>
        <translation>Der Prompt dieses Laufs ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>Ask anew; its answers are still there.</source>
        <extracomment>core/conversations/history.py, core/runs/resume.py, core/runs/submit.py</extracomment>
        <translation>Fragen Sie neu; die Antworten sind noch da.</translation>
    </message>
    <message>
        <source>empty messages</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/imports/chatgpt.py</extracomment>
        <translation>leere Nachrichten</translation>
    </message>
    <message>
        <source>messages of tools</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/imports/chatgpt.py</extracomment>
        <translation>Nachrichten von Werkzeugen</translation>
    </message>
    <message>
        <source>system messages</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/imports/chatgpt.py</extracomment>
        <translation>Systemnachrichten</translation>
    </message>
    <message>
        <source>hidden messages</source>
        <extracomment>core/conversations/imports/chatgpt.py</extracomment>
        <translation>verborgene Nachrichten</translation>
    </message>
    <message>
        <source>notes and thoughts of models</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/imports/chatgpt.py</extracomment>
        <translation>Notizen und Gedanken von Modellen</translation>
    </message>
    <message>
        <source>Choose their .zip or conversations.json, or a .json that Tutti exported.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Wählen Sie deren .zip oder conversations.json oder eine .json-Datei, die Tutti exportiert hat.</translation>
    </message>
    <message>
        <source>A conversation in it has more than {size} MB.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Eine Unterhaltung darin hat mehr als {size} MB.</translation>
    </message>
    <message>
        <source>Take that one out of the file.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Nehmen Sie diese aus der Datei heraus.</translation>
    </message>
    <message>
        <source>{name} holds no conversations.json.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>{name} enthält keine conversations.json.</translation>
    </message>
    <message>
        <source>The archive {name} cannot be unpacked: {error}.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Das Archiv {name} kann nicht entpackt werden: {error}.</translation>
    </message>
    <message>
        <source>Download it again.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Laden Sie es noch einmal herunter.</translation>
    </message>
    <message>
        <source>It holds more than any export does.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Es enthält mehr, als ein Export je enthält.</translation>
    </message>
    <message>
        <source>Choose the file that the program wrote.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Wählen Sie die Datei, die das Programm geschrieben hat.</translation>
    </message>
    <message>
        <source>Choose the archive that ChatGPT or Claude sent you.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Wählen Sie das Archiv, das Sie von ChatGPT oder Claude erhalten haben.</translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>Write names with commas between, such as completeness, arithmetic, judge=provider/model.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Schreiben Sie Namen mit Kommas dazwischen, etwa completeness, arithmetic, judge=provider/model.</translation>
    </message>
    <message>
        <source>What stands behind schema= is not JSON: {error}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Was hinter schema= steht, ist kein JSON: {error}.</translation>
    </message>
    <message>
        <source>A schema is a JSON object.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Ein Schema ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Write it such as schema={&quot;type&quot;: &quot;object&quot;}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Schreiben Sie es etwa so: schema={&quot;type&quot;: &quot;object&quot;}.</translation>
    </message>
    <message>
        <source>{part} is not the name of a check.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>{part} ist nicht der Name einer Prüfung.</translation>
    </message>
    <message>
        <source>The check {name} is named twice.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Die Prüfung {name} ist zweimal genannt.</translation>
    </message>
    <message>
        <source>Name each check once.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Nennen Sie jede Prüfung nur einmal.</translation>
    </message>
    <message>
        <source>The check {name} needs a model.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Die Prüfung {name} braucht ein Modell.</translation>
    </message>
    <message>
        <source>The check {name} takes nothing behind an equals sign.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Bei der Prüfung {name} steht nichts hinter einem Gleichheitszeichen.</translation>
    </message>
    <message>
        <source>Write {name} alone.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Schreiben Sie nur {name}.</translation>
    </message>
    <message>
        <source>There is no check named {part}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Es gibt keine Prüfung namens {part}.</translation>
    </message>
    <message>
        <source>Choose from {part}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Zur Wahl stehen: {part}.</translation>
    </message>
    <message>
        <source>Write it such as schema={&quot;type&quot;: &quot;object&quot;, &quot;required&quot;: [&quot;answer&quot;]}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Schreiben Sie es etwa so: schema={&quot;type&quot;: &quot;object&quot;, &quot;required&quot;: [&quot;answer&quot;]}.</translation>
    </message>
    <message>
        <source>Write {name}=provider/model.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation>Schreiben Sie {name}=provider/model.</translation>
    </message>
    <message>
        <source>Two critics of a panel have the same name.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Zwei Prüfer eines Gremiums haben denselben Namen.</translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <source>Critic {name} depends on {name2}, which is not in the panel.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Der Prüfer {name} hängt von {name2} ab, der nicht im Gremium ist.</translation>
    </message>
    <message>
        <source>Critics wait for one another: {ring}.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Prüfer warten aufeinander: {ring}.</translation>
    </message>
    <message>
        <source>Take one of these out.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Nehmen Sie einen davon heraus.</translation>
    </message>
    <message>
        <source>Add {name}, or take it out of what {name2} depends on.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Fügen Sie {name} hinzu, oder nehmen Sie ihn aus den Abhängigkeiten von {name2} heraus.</translation>
    </message>
    <message>
        <source>The schema{where} uses {part}, which is not checked.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>Das Schema{where} verwendet {part}, was nicht geprüft wird.</translation>
    </message>
    <message>
        <source>The schema{where} is no object.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>Das Schema{where} ist kein Objekt.</translation>
    </message>
    <message>
        <source>Write each part of the schema as an object.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>Schreiben Sie jeden Teil des Schemas als Objekt.</translation>
    </message>
    <message>
        <source>Use only {part}.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>Verwenden Sie nur {part}.</translation>
    </message>
    <message>
        <source>The schema{where} names a type there is not.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>Das Schema{where} nennt einen Typ, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Use one of {part}.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>Verwenden Sie einen von diesen: {part}.</translation>
    </message>
    <message>
        <source>It cancelled itself.</source>
        <extracomment>core/hooks/hooks.py</extracomment>
        <translation>Er hat sich selbst abgebrochen.</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <extracomment>core/library/handlers.py, core/runs/submit.py</extracomment>
        <translation>Der Prompt ist leer.</translation>
    </message>
    <message>
        <source>Write its text.</source>
        <extracomment>core/library/handlers.py</extracomment>
        <translation>Schreiben Sie seinen Text.</translation>
    </message>
    <message>
        <source>There is a prompt named {name} already.</source>
        <extracomment>core/library/handlers.py</extracomment>
        <translation>Es gibt schon einen Prompt namens {name}.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>core/library/handlers.py, core/providers/directory.py, core/settings/handlers.py</extracomment>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{id} may cost {most} for this, which is more than it may cost without your consent.</source>
        <extracomment>core/memory/call_record.py</extracomment>
        <translation>{id} kann dafür {most} kosten; das ist mehr, als ohne Ihre Zustimmung erlaubt ist.</translation>
    </message>
    <message>
        <source>Raise approvals.above_usd, or search by words alone.</source>
        <extracomment>core/memory/call_record.py</extracomment>
        <translation>Erhöhen Sie approvals.above_usd, oder suchen Sie nur nach Wörtern.</translation>
    </message>
    <message>
        <source>{part}
[… the rest is left out …]</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>{part}
[… der Rest ist weggelassen …]</translation>
    </message>
    <message>
        <source>{provider} cannot embed texts, so {model} cannot search by meaning.</source>
        <extracomment>core/memory/embedding.py</extracomment>
        <translation>{provider} kann keine Texte einbetten; deshalb kann {model} nicht nach Bedeutung suchen.</translation>
    </message>
    <message>
        <source>Set memory.embeddings to a model of a server that can, such as ollama/nomic-embed-text, or to nothing.</source>
        <extracomment>core/memory/embedding.py</extracomment>
        <translation>Setzen Sie memory.embeddings auf ein Modell eines Servers, der es kann, etwa ollama/nomic-embed-text, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>Try another model.</source>
        <extracomment>core/memory/embedding.py</extracomment>
        <translation>Versuchen Sie es mit einem anderen Modell.</translation>
    </message>
    <message>
        <source>There is nothing to remember.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation>Es gibt nichts zu merken.</translation>
    </message>
    <message>
        <source>Write what is to be remembered in a sentence.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation>Schreiben Sie in einem Satz, was gemerkt werden soll.</translation>
    </message>
    <message>
        <source>{memory_id} is a fact, not an insight.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation>{memory_id} ist ein Fakt, keine Erkenntnis.</translation>
    </message>
    <message>
        <source>Run `tutti memory forget` with its id.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation>Führen Sie `tutti memory forget` mit seiner ID aus.</translation>
    </message>
    <message>
        <source>Insight {memory_id} is retracted already.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation>Die Erkenntnis {memory_id} ist schon zurückgezogen.</translation>
    </message>
    <message>
        <source>It is used no more.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation>Sie wird nicht mehr verwendet.</translation>
    </message>
    <message>
        <source>In run {run_id} fewer than two models answered, so there is nothing to compare.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation>Im Lauf {run_id} haben weniger als zwei Modelle geantwortet; es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation>Der Vergleich wurde gestoppt.</translation>
    </message>
    <message>
        <source>Ask for the insights again; the answers are still there.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation>Fordern Sie die Erkenntnisse noch einmal an; die Antworten sind noch da.</translation>
    </message>
    <message>
        <source>There is no run {run_id}.</source>
        <extracomment>core/memory/insights.py, core/runs/bundle.py, core/runs/comparing.py</extracomment>
        <translation>Es gibt keinen Lauf {run_id}.</translation>
    </message>
    <message>
        <source>Run `tutti runs list` to see them.</source>
        <extracomment>core/memory/insights.py, core/runs/bundle.py, core/runs/comparing.py</extracomment>
        <translation>`tutti runs list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>Ask several models at once, such as with the strategy parallel.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation>Fragen Sie mehrere Modelle auf einmal, etwa mit der Strategie „Parallel“.</translation>
    </message>
    <message>
        <source>The answers could not be compared. {what}</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation>Die Antworten konnten nicht verglichen werden. {what}</translation>
    </message>
    <message>
        <source>It cannot be found by meaning yet. {trouble} `tutti memory index` tries again.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation>Nach Bedeutung ist es noch nicht zu finden. {trouble} `tutti memory index` versucht es noch einmal.</translation>
    </message>
    <message>
        <source>No model is set to search by meaning with.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation>Für die Suche nach Bedeutung ist kein Modell festgelegt.</translation>
    </message>
    <message>
        <source>Set one, such as `tutti settings set {model} ollama/nomic-embed-text`.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation>Legen Sie eines fest, etwa mit `tutti settings set {model} ollama/nomic-embed-text`.</translation>
    </message>
    <message>
        <source>{entries} {have} no vector yet and can be found by words alone: run `tutti memory index`.</source>
        <extracomment>core/memory/search.py</extracomment>
        <translation>{entries} {have} noch keinen Vektor, gefunden wird vorerst nur nach Wörtern: Führen Sie `tutti memory index` aus.</translation>
    </message>
    <message>
        <source>Nothing with the id {memory_id} is remembered.</source>
        <extracomment>core/memory/state.py</extracomment>
        <translation>Unter der ID {memory_id} ist nichts gemerkt.</translation>
    </message>
    <message>
        <source>Run `tutti memory list` to see ids.</source>
        <extracomment>core/memory/state.py</extracomment>
        <translation>`tutti memory list` zeigt die IDs.</translation>
    </message>
    <message>
        <source>gave {part} vectors for {texts} texts</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation>lieferte {part} Vektoren für {texts} Texte</translation>
    </message>
    <message>
        <source>gave vectors of different lengths: {part} numbers</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation>lieferte Vektoren verschiedener Länge: {part} Zahlen</translation>
    </message>
    <message>
        <source>gave vectors of {part} numbers</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation>lieferte Vektoren mit {part} Zahlen</translation>
    </message>
    <message>
        <source>gave a vector with a number that is none</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation>lieferte einen Vektor mit einem Wert, der keine Zahl ist</translation>
    </message>
    <message>
        <source>gave a vector of zeros, which points nowhere</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation>lieferte einen Vektor aus Nullen, der nirgendwohin zeigt</translation>
    </message>
    <message>
        <source>Choose a file that was exported from a prompt library of Tutti.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Wählen Sie eine Datei, die aus einer Prompt-Sammlung von Tutti exportiert wurde.</translation>
    </message>
    <message>
        <source>These exist: {there}.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Es gibt: {there}.</translation>
    </message>
    <message>
        <source>Save one with `tutti prompts save`.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Speichern Sie einen mit `tutti prompts save`.</translation>
    </message>
    <message>
        <source>There is no saved prompt named {name}.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Es gibt keinen gespeicherten Prompt namens {name}.</translation>
    </message>
    <message>
        <source>This file holds no prompts.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Diese Datei enthält keine Prompts.</translation>
    </message>
    <message>
        <source>This file was written by a newer Tutti.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Diese Datei wurde von einer neueren Version von Tutti geschrieben.</translation>
    </message>
    <message>
        <source>Update Tutti to read it.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Aktualisieren Sie Tutti, um sie zu lesen.</translation>
    </message>
    <message>
        <source>This file holds more than {most_imported} prompts.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Diese Datei enthält mehr als {most_imported} Prompts.</translation>
    </message>
    <message>
        <source>Take it apart into several.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Teilen Sie sie in mehrere auf.</translation>
    </message>
    <message>
        <source>This file holds no prompts: it is not JSON.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation>Diese Datei enthält keine Prompts: Sie ist kein JSON.</translation>
    </message>
    <message>
        <source>Give it as in https://api.example.com/v1.</source>
        <extracomment>tabs/shared/connecting/connect.py, core/providers/addresses.py</extracomment>
        <translation>Geben Sie sie so an wie in https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>{host} is asked over http, which anybody on the way can read.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation>{host} wird über http gefragt; das kann jeder auf dem Weg dorthin mitlesen.</translation>
    </message>
    <message>
        <source>Use https; only servers on this machine (127.0.0.1) may do without.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation>Verwenden Sie https; nur Server auf diesem Rechner (127.0.0.1) kommen ohne aus.</translation>
    </message>
    <message>
        <source>The address does not begin with https:// and a host.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation>Die Adresse beginnt nicht mit https:// und einem Rechnernamen.</translation>
    </message>
    <message>
        <source>The address holds a name or password.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation>Die Adresse enthält einen Namen oder ein Passwort.</translation>
    </message>
    <message>
        <source>Leave them out and give the key by itself.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation>Lassen Sie beides weg und geben Sie den Schlüssel gesondert an.</translation>
    </message>
    <message>
        <source>The address has parts after ? or #.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation>Die Adresse enthält Teile nach ? oder #.</translation>
    </message>
    <message>
        <source>The address cannot be read.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation>Die Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Did you mean {part}?</source>
        <extracomment>core/providers/directory.py, core/settings/schema.py</extracomment>
        <translation>Meinten Sie {part}?</translation>
    </message>
    <message>
        <source>These exist: {part}.</source>
        <extracomment>core/providers/directory.py, core/runs/presets.py, core/settings/profiles.py</extracomment>
        <translation>Es gibt: {part}.</translation>
    </message>
    <message>
        <source>{prefix} has no model named {part}.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>{prefix} hat kein Modell namens {part}.</translation>
    </message>
    <message>
        <source>{do} Run `tutti models` to see them all.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>{do} `tutti models` zeigt alle.</translation>
    </message>
    <message>
        <source>There is no provider named {part}, so {shown} cannot be asked.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>Es gibt keinen Anbieter namens {part}; deshalb kann {shown} nicht gefragt werden.</translation>
    </message>
    <message>
        <source>{shown} is not the name of a model: those are written provider/model.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>{shown} ist kein Modellname: Modelle werden als provider/model geschrieben.</translation>
    </message>
    <message>
        <source>There is no kind of provider named {wire}.</source>
        <extracomment>core/providers/directory.py, core/settings/handlers.py</extracomment>
        <translation>Es gibt keine Anbieterart namens {wire}.</translation>
    </message>
    <message>
        <source>Choose one of those offered.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>Wählen Sie eine der angebotenen.</translation>
    </message>
    <message>
        <source>{name} did not list its models within {listing_seconds} s.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>{name} hat seine Modelle nicht innerhalb von {listing_seconds} s aufgelistet.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <extracomment>core/providers/directory.py, core/providers/wire/http.py</extracomment>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no key of {name} for {bound} in the keyring; a key is never used for another address.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Im Schlüsselbund ist kein Schlüssel von {name} für {bound}; ein Schlüssel wird nie für eine andere Adresse verwendet.</translation>
    </message>
    <message>
        <source>The key of {name} was held only until Tutti closed, because this machine has no keyring.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Der Schlüssel von {name} galt nur, bis Tutti beendet wurde, denn dieser Rechner hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>That is not a key: it is empty, too long or has other than plain characters.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Das ist kein Schlüssel: Er ist leer, zu lang oder enthält unzulässige Zeichen.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Kopieren Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>The variable {name}, which holds the key of {provider}, is not set.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Die Variable {name}, die den Schlüssel von {provider} enthält, ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Set it and start Tutti again, or give the key under Settings, Providers.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Setzen Sie sie und starten Sie Tutti neu, oder geben Sie den Schlüssel unter Einstellungen, Anbieter an.</translation>
    </message>
    <message>
        <source>The keyring did not give out the key of {part}.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Der Schlüsselbund hat den Schlüssel von {part} nicht herausgegeben.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or name a variable with `tutti providers add … --key-env NAME`.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder nennen Sie eine Variable mit `tutti providers add … --key-env NAME`.</translation>
    </message>
    <message>
        <source>solves {calculates} of arithmetic, {orders} of ordering and {chooses} of choice problems</source>
        <extracomment>core/providers/practice/catalogue.py</extracomment>
        <translation>löst {calculates} der Rechen-, {orders} der Sortier- und {chooses} der Auswahlaufgaben</translation>
    </message>
    <message>
        <source>Practice model, {about}: {solved}.</source>
        <extracomment>core/providers/practice/catalogue.py</extracomment>
        <translation>Übungsmodell, {about}: {solved}.</translation>
    </message>
    <message>
        <source>The recorded answers of {source} hold none of {part}.</source>
        <extracomment>core/providers/recorded/directory.py, core/providers/recorded/provider.py</extracomment>
        <translation>Unter den aufgezeichneten Antworten von {source} ist keine von {part}.</translation>
    </message>
    <message>
        <source>They hold answers of: {part}.</source>
        <extracomment>core/providers/recorded/directory.py, core/providers/recorded/provider.py</extracomment>
        <translation>Es sind Antworten von: {part}.</translation>
    </message>
    <message>
        <source>Line {number} of {name} cannot be used: {why}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Zeile {number} von {name} ist nicht verwendbar: {why}.</translation>
    </message>
    <message>
        <source>Each line is {&quot;question&quot;: …, &quot;answers&quot;: {model: {&quot;text&quot;: …}}}, a first one may be {&quot;prices&quot;: …}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Jede Zeile ist {&quot;question&quot;: …, &quot;answers&quot;: {model: {&quot;text&quot;: …}}}, die erste darf {&quot;prices&quot;: …} sein.</translation>
    </message>
    <message>
        <source>The recorded answers in {path} cannot be read: {part}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Die aufgezeichneten Antworten in {path} können nicht gelesen werden: {part}.</translation>
    </message>
    <message>
        <source>{path} holds no question and no recorded answer.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>{path} enthält keine Frage und keine aufgezeichnete Antwort.</translation>
    </message>
    <message>
        <source>Each line has a question and its answers.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Jede Zeile hat eine Frage und deren Antworten.</translation>
    </message>
    <message>
        <source>{name} holds no answer of {name2}/{model} to this prompt.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>{name} enthält keine Antwort von {name2}/{model} auf diesen Prompt.</translation>
    </message>
    <message>
        <source>{name} holds no answers of {part}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>{name} enthält keine Antworten von {part}.</translation>
    </message>
    <message>
        <source>It holds those of: {part}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Die Datei enthält die von: {part}.</translation>
    </message>
    <message>
        <source>{path} has {size} MB.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>{path} ist {size} MB groß.</translation>
    </message>
    <message>
        <source>Give a file of {part} MB at most.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Geben Sie eine Datei mit höchstens {part} MB an.</translation>
    </message>
    <message>
        <source>Check the path, or name another file.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Prüfen Sie den Pfad, oder geben Sie eine andere Datei an.</translation>
    </message>
    <message>
        <source>Ask a question that stands in the file, or another model.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Stellen Sie eine Frage, die in der Datei steht, oder fragen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{shown} and {part} more</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>{shown} und {part} weitere</translation>
    </message>
    <message>
        <source>The recorded answers of {source} hold none of {model} to this request{known}.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>Unter den aufgezeichneten Antworten von {source} ist keine von {model} auf diese Anfrage{known}.</translation>
    </message>
    <message>
        <source>Step {step} with {model} {then} in {source}, so no answer is recorded.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>Schritt {step} mit {model} {then} in {source}; deshalb ist keine Antwort aufgezeichnet.</translation>
    </message>
    <message>
        <source>Ask for the same with the same settings, or ask a model that is there.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>Fragen Sie dasselbe mit denselben Einstellungen, oder fragen Sie ein vorhandenes Modell.</translation>
    </message>
    <message>
        <source>Ask a model that is there.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>Fragen Sie ein vorhandenes Modell.</translation>
    </message>
    <message>
        <source>no error is recorded</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>es ist kein Fehler aufgezeichnet</translation>
    </message>
    <message>
        <source>answered with a redirect to another address ({status})</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>hat mit einer Umleitung auf eine andere Adresse geantwortet ({status})</translation>
    </message>
    <message>
        <source>Check that the server runs and the network works, and the address under Settings, Providers.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Prüfen Sie, ob der Server läuft und das Netz funktioniert, sowie die Adresse unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>Check that the provider&apos;s address under Settings, Providers leads to its API.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Prüfen Sie, ob die Adresse des Anbieters unter Einstellungen, Anbieter zu seiner API führt.</translation>
    </message>
    <message>
        <source>The connection to {asked} broke before the answer was whole.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Die Verbindung zu {asked} ist abgebrochen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Check the address; if a company proxy inspects traffic, install its certificate.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Prüfen Sie die Adresse; wenn ein Firmenproxy den Verkehr prüft, installieren Sie sein Zertifikat.</translation>
    </message>
    <message>
        <source>{host} took no connection for {asked} within {connect_seconds} s.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>{host} hat innerhalb von {connect_seconds} s keine Verbindung für {asked} angenommen.</translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>dort nimmt nichts Verbindungen an</translation>
    </message>
    <message>
        <source>Check that the provider&apos;s address under Settings, Providers leads to its API, and try again.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Prüfen Sie, ob die Adresse des Anbieters unter Einstellungen, Anbieter zu seiner API führt, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{what} of {asked} is larger than {cap} and was cut off.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>{what} von {asked} ist größer als {cap} und wurde abgeschnitten.</translation>
    </message>
    <message>
        <source>Ask for a shorter answer, or choose another model.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Bitten Sie um eine kürzere Antwort, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{asked} answered with the encoding {part}, which was not asked for.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>{asked} hat mit der Kodierung {part} geantwortet, die nicht verlangt war.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s address, or a proxy on the way to it.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Prüfen Sie die Adresse des Anbieters oder einen Proxy auf dem Weg dorthin.</translation>
    </message>
    <message>
        <source>The address of {asked} is not valid.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Die Adresse von {asked} ist ungültig.</translation>
    </message>
    <message>
        <source>Correct it under Settings, Providers.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Berichtigen Sie sie unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>{asked} did not answer in HTTP: {said}.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>{asked} hat nicht über HTTP geantwortet: {said}.</translation>
    </message>
    <message>
        <source>No trusted connection to {host} can be made, so {asked} was not asked.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Zu {host} ist keine vertrauenswürdige Verbindung möglich; deshalb wurde {asked} nicht gefragt.</translation>
    </message>
    <message>
        <source>{asked} cannot be reached at {host}: {part}.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>{asked} ist unter {host} nicht erreichbar: {part}.</translation>
    </message>
    <message>
        <source>{asked} sent broken {encoding}.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>{asked} hat fehlerhaftes {encoding} gesendet.</translation>
    </message>
    <message>
        <source>{asked} ended its answer before it began.</source>
        <extracomment>core/providers/wire/stream.py</extracomment>
        <translation>{asked} hat die Antwort beendet, bevor sie begann.</translation>
    </message>
    <message>
        <source>{asked} ended its answer without saying that it is finished, so a part may be missing.</source>
        <extracomment>core/providers/wire/stream.py</extracomment>
        <translation>{asked} hat die Antwort beendet, ohne sie als fertig zu melden; vielleicht fehlt ein Teil.</translation>
    </message>
    <message>
        <source>Try again; what arrived is kept beside the error.</source>
        <extracomment>core/providers/wire/stream.py</extracomment>
        <translation>Versuchen Sie es noch einmal; was angekommen ist, bleibt beim Fehler erhalten.</translation>
    </message>
    <message>
        <source>{name} is no export of settings.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>{name} ist kein Export von Einstellungen.</translation>
    </message>
    <message>
        <source>Make one with Export in the settings, or with `tutti settings export FILE`.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>Erstellen Sie einen mit „Exportieren“ in den Einstellungen oder mit `tutti settings export FILE`.</translation>
    </message>
    <message>
        <source>It held no answer to this request.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation>Er enthielt keine Antwort auf diese Anfrage.</translation>
    </message>
    <message>
        <source>It held an answer to this very request, which was used.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation>Er enthielt eine Antwort auf genau diese Anfrage, und sie wurde verwendet.</translation>
    </message>
    <message>
        <source>It was not looked into: the answer is one on record.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation>Er wurde nicht durchsucht: Die Antwort ist eine aufgezeichnete.</translation>
    </message>
    <message>
        <source>It was not looked into: the models were to be asked anew.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation>Er wurde nicht durchsucht: Die Modelle sollten neu gefragt werden.</translation>
    </message>
    <message>
        <source>It was not looked into: it was off.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation>Er wurde nicht durchsucht: Er war ausgeschaltet.</translation>
    </message>
    <message>
        <source>The process died while the model was answering.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation>Der Prozess ist abgestürzt, während das Modell antwortete.</translation>
    </message>
    <message>
        <source>It held an answer to a prompt {similarity} like this one, which was used.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation>Er enthielt eine Antwort auf einen zu {similarity} ähnlichen Prompt, und sie wurde verwendet.</translation>
    </message>
    <message>
        <source>cannot do {part}</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation>kann nicht: {part}</translation>
    </message>
    <message>
        <source>takes {context_tokens} tokens and is given about {tokens}</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation>fasst {context_tokens} Token und bekommt etwa {tokens}</translation>
    </message>
    <message>
        <source>of middling difficulty</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation>mittelschwer</translation>
    </message>
    <message>
        <source>By its words this is {part}.</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation>Den Wörtern nach ist das: {part}.</translation>
    </message>
    <message>
        <source>There is no kind of task named {part}.</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation>Es gibt keine Aufgabenart namens {part}.</translation>
    </message>
    <message>
        <source>Choose one of {part}.</source>
        <extracomment>core/routing/task.py, core/strategies/catalogue.py</extracomment>
        <translation>Wählen Sie aus: {part}.</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation>Es wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>Ask again, with another model or a higher limit.</source>
        <extracomment>core/runs/approvals.py</extracomment>
        <translation>Fragen Sie noch einmal, mit einem anderen Modell oder einer höheren Grenze.</translation>
    </message>
    <message>
        <source>Have it made again with `tutti runs bundle`, or update Tutti if it is a newer one&apos;s.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>Lassen Sie es mit `tutti runs bundle` neu erstellen, oder aktualisieren Sie Tutti, falls es von einer neueren Version stammt.</translation>
    </message>
    <message>
        <source>Run {run_id} takes {part} MB with the files of its conversation</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>Der Lauf {run_id} braucht mit den Dateien seiner Unterhaltung {part} MB</translation>
    </message>
    <message>
        <source>The {what} of run {run_id} was erased, so there is nothing to replay.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>Von Lauf {run_id} wurde gelöscht: {what}. Es gibt deshalb nichts nachzuspielen.</translation>
    </message>
    <message>
        <source>Choose another run.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>Wählen Sie einen anderen Lauf.</translation>
    </message>
    <message>
        <source>The run bundle cannot be used: {why}.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>Das Laufbündel ist nicht verwendbar: {why}.</translation>
    </message>
    <message>
        <source>Export the whole store with `tutti events export` instead.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>Exportieren Sie stattdessen den ganzen Speicher mit `tutti events export`.</translation>
    </message>
    <message>
        <source>Have it made again with `tutti runs bundle`, and copy the file as it is.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Lassen Sie es mit `tutti runs bundle` neu erstellen, und kopieren Sie die Datei unverändert.</translation>
    </message>
    <message>
        <source>The run bundle is {state} at line {line}: {why}.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Das Laufbündel ist in Zeile {line} {state}: {why}.</translation>
    </message>
    <message>
        <source>The run bundle has format {version} (line 1), and this Tutti knows {format}.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Das Laufbündel hat das Format {version} (Zeile 1), und diese Tutti-Version kennt {format}.</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>es ist kein JSON</translation>
    </message>
    <message>
        <source>{part} is missing</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>{part} fehlt</translation>
    </message>
    <message>
        <source>The file has {size} MB; a run bundle has {most} MB at most.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Die Datei ist {size} MB groß; ein Laufbündel hat höchstens {most} MB.</translation>
    </message>
    <message>
        <source>Choose a run bundle.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Wählen Sie ein Laufbündel.</translation>
    </message>
    <message>
        <source>The file is not a run bundle: its line 1 does not say so.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Die Datei ist kein Laufbündel: Ihre Zeile 1 weist sie nicht als solches aus.</translation>
    </message>
    <message>
        <source>Choose a file that is one.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Wählen Sie eine Datei, die eines ist.</translation>
    </message>
    <message>
        <source>Update Tutti, then try again.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>Aktualisieren Sie Tutti, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>a name in it is not a text</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>ein Name darin ist kein Text</translation>
    </message>
    <message>
        <source>a number in it is none</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>eine Zahl darin ist keine</translation>
    </message>
    <message>
        <source>its content is not the one that was recorded</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>der Inhalt ist nicht der aufgezeichnete</translation>
    </message>
    <message>
        <source>an id or hash has the wrong length</source>
        <extracomment>core/runs/bundle_lines.py, events/store/sqlite/transfer.py</extracomment>
        <translation>eine ID oder ein Hash hat die falsche Länge</translation>
    </message>
    <message>
        <source>the name of the file is not a text</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>der Name der Datei ist kein Text</translation>
    </message>
    <message>
        <source>the file in it is not the one it is named for</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>die Datei darin ist nicht die, nach der sie benannt ist</translation>
    </message>
    <message>
        <source>{key} is not a text</source>
        <extracomment>core/runs/bundle_lines.py, events/store/sqlite/transfer.py</extracomment>
        <translation>{key} ist kein Text</translation>
    </message>
    <message>
        <source>{key} is not a number in range</source>
        <extracomment>core/runs/bundle_lines.py, events/store/sqlite/transfer.py</extracomment>
        <translation>{key} ist keine Zahl im zulässigen Bereich</translation>
    </message>
    <message>
        <source>it is nested more than {max_line_depth} deep</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>es ist tiefer als {max_line_depth} Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>it is neither an event nor a file</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>es ist weder ein Ereignis noch eine Datei</translation>
    </message>
    <message>
        <source>{title} needs at least {minimum_models} models.</source>
        <extracomment>core/runs/choosing.py, core/runs/counterfactual.py</extracomment>
        <translation>{title} braucht mindestens {minimum_models} Modelle.</translation>
    </message>
    <message>
        <source>Name more models, or choose another strategy.</source>
        <extracomment>core/runs/choosing.py</extracomment>
        <translation>Nennen Sie mehr Modelle, oder wählen Sie eine andere Strategie.</translation>
    </message>
    <message>
        <source>Answers by {strategy} are not answers of single models, so they cannot be compared without names.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation>Antworten der Strategie {strategy} stammen nicht von einzelnen Modellen; deshalb können sie nicht ohne Namen verglichen werden.</translation>
    </message>
    <message>
        <source>There is no whole answer of call {part} in that run.</source>
        <extracomment>core/runs/comparing.py, core/runs/kept.py</extracomment>
        <translation>In diesem Lauf gibt es keine vollständige Antwort des Aufrufs {part}.</translation>
    </message>
    <message>
        <source>Ask with the strategy parallel.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation>Fragen Sie mit der Strategie „Parallel“.</translation>
    </message>
    <message>
        <source>One answer cannot be compared with anything.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation>Eine einzige Antwort lässt sich mit nichts vergleichen.</translation>
    </message>
    <message>
        <source>Choose two models or more.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation>Wählen Sie mindestens zwei Modelle.</translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation>Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Ask two models or more, and wait for their answers.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation>Fragen Sie mindestens zwei Modelle, und warten Sie auf die Antworten.</translation>
    </message>
    <message>
        <source>Name more models with answers on record, or choose another strategy.</source>
        <extracomment>core/runs/counterfactual.py</extracomment>
        <translation>Nennen Sie mehr Modelle mit aufgezeichneten Antworten, oder wählen Sie eine andere Strategie.</translation>
    </message>
    <message>
        <source>Nothing is on record of run {run_id}.</source>
        <extracomment>core/runs/counterfactual.py</extracomment>
        <translation>Von Lauf {run_id} ist nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Step {step} of run {run_id} does not wait for anybody.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Schritt {step} von Lauf {run_id} wartet auf niemanden.</translation>
    </message>
    <message>
        <source>These wait: {waiting}.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Es warten: {waiting}.</translation>
    </message>
    <message>
        <source>No step of it waits for anybody.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Keiner seiner Schritte wartet auf jemanden.</translation>
    </message>
    <message>
        <source>Run `tutti runs show` with its id to see how it ended.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>`tutti runs show` mit seiner ID zeigt, wie er geendet hat.</translation>
    </message>
    <message>
        <source>A run is going on in this conversation.</source>
        <extracomment>tabs/chat/moves.py, core/runs/discarding.py</extracomment>
        <translation>In dieser Unterhaltung ist ein Lauf im Gange.</translation>
    </message>
    <message>
        <source>practice</source>
        <extracomment>tabs/chat/badges.py, tabs/settings/providers.py, tabs/settings/warnings_table.py</extracomment>
        <translation>Übung</translation>
    </message>
    <message>
        <source>A practice model, or recorded answers: offline, and its cost is simulated.</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Ein Übungsmodell oder aufgezeichnete Antworten: offline, die Kosten sind simuliert.</translation>
    </message>
    <message>
        <source>in context</source>
        <extracomment>tabs/chat/badges.py, tabs/shared/receipt_answers.py</extracomment>
        <translation>im Kontext</translation>
    </message>
    <message>
        <source>This answer is the conversation&apos;s: later prompts build on it.</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Diese Antwort gehört zur Unterhaltung: Spätere Prompts bauen darauf auf.</translation>
    </message>
    <message>
        <source>edited</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Your words are sent for it; the model&apos;s own are kept on record.</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Gesendet wird Ihre Fassung; die des Modells bleibt aufgezeichnet.</translation>
    </message>
    <message>
        <source>stands in</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>your pick</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Ihre Wahl</translation>
    </message>
    <message>
        <source>You found this answer the best, or as good as the best.</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Sie fanden diese Antwort am besten oder so gut wie die beste.</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <extracomment>tabs/chat/reasoning.py, core/settings/answers.py</extracomment>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>{model} failed, and this model was asked in its place.</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>{model} schlug fehl; stattdessen wurde dieses Modell gefragt.</translation>
    </message>
    <message>
        <source>Leave the answer {whose} out of the context</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Antwort {whose} aus dem Kontext herausnehmen</translation>
    </message>
    <message>
        <source>Use the answer {whose} as context</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Antwort {whose} als Kontext verwenden</translation>
    </message>
    <message>
        <source>Later prompts build on your words; the model&apos;s own are kept.</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Spätere Prompts bauen auf Ihrer Fassung auf; die des Modells bleibt erhalten.</translation>
    </message>
    <message>
        <source>New words for the answer {whose}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Neue Fassung der Antwort {whose}</translation>
    </message>
    <message>
        <source>Use these words</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Diese Fassung verwenden</translation>
    </message>
    <message>
        <source>Thinking …</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Überlegt …</translation>
    </message>
    <message>
        <source>Answer {letter}</source>
        <extracomment>tabs/chat/answer.py, tabs/shared/conversation_pages.py</extracomment>
        <translation>Antwort {letter}</translation>
    </message>
    <message>
        <source>Answer {whose}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Antwort {whose}</translation>
    </message>
    <message>
        <source>Copy the answer {whose}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Antwort {whose} kopieren</translation>
    </message>
    <message>
        <source>The answer {whose} is good</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Antwort {whose} ist gut</translation>
    </message>
    <message>
        <source>The answer {whose} is bad</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Antwort {whose} ist schlecht</translation>
    </message>
    <message>
        <source>What led to the answer {whose}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Wie es zur Antwort {whose} kam</translation>
    </message>
    <message>
        <source>Stop the answer {whose}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Antwort {whose} stoppen</translation>
    </message>
    <message>
        <source>More for the answer {whose}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Mehr zur Antwort {whose}</translation>
    </message>
    <message>
        <source>Show the reasoning of the answer {whose}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>Überlegungen zur Antwort {whose} anzeigen</translation>
    </message>
    <message>
        <source>of {model}</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>von {model}</translation>
    </message>
    <message>
        <source>Asked once more …</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Wird noch einmal gefragt …</translation>
    </message>
    <message>
        <source>Waiting for the first words …</source>
        <extracomment>tabs/chat/footer.py, tabs/chat/reviews.py</extracomment>
        <translation>Wartet auf die ersten Worte …</translation>
    </message>
    <message>
        <source>Stopped</source>
        <extracomment>tabs/chat/ending.py, tabs/chat/reviews.py</extracomment>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>stopped</source>
        <extracomment>tabs/chat/ending.py, tabs/chat/heading.py, tabs/chat/reviews.py</extracomment>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>interrupted</source>
        <extracomment>tabs/chat/ending.py, tabs/chat/heading.py, tabs/chat/reviews.py</extracomment>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>degraded</source>
        <extracomment>tabs/chat/ending.py, tabs/shared/conversation_pages.py</extracomment>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>partial</source>
        <extracomment>tabs/chat/ending.py</extracomment>
        <translation>unvollständig</translation>
    </message>
    <message>
        <source>Hide reasoning</source>
        <extracomment>tabs/chat/reasoning.py</extracomment>
        <translation>Überlegungen ausblenden</translation>
    </message>
    <message>
        <source>Show this answer alone, or all side by side</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Diese Antwort allein oder alle nebeneinander anzeigen</translation>
    </message>
    <message>
        <source>Move this answer to the left</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Diese Antwort nach links verschieben</translation>
    </message>
    <message>
        <source>Move this answer to the right</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Diese Antwort nach rechts verschieben</translation>
    </message>
    <message>
        <source>Make all answers equally wide</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Alle Antworten gleich breit machen</translation>
    </message>
    <message>
        <source>Use only this answer as context</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Nur diese Antwort als Kontext verwenden</translation>
    </message>
    <message>
        <source>Edit this answer</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Diese Antwort bearbeiten</translation>
    </message>
    <message>
        <source>Take the new words of this answer back</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Neue Fassung dieser Antwort zurücknehmen</translation>
    </message>
    <message>
        <source>Show what was sent for this answer</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Anzeigen, was für diese Antwort gesendet wurde</translation>
    </message>
    <message>
        <source>column</source>
        <comment>search</comment>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>More for this answer</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Mehr zu dieser Antwort</translation>
    </message>
    <message>
        <source>Show alone</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Allein anzeigen</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Nach links verschieben</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Nach rechts verschieben</translation>
    </message>
    <message>
        <source>Make all equally wide</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Alle gleich breit machen</translation>
    </message>
    <message>
        <source>Use only this as context</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Nur diese als Kontext verwenden</translation>
    </message>
    <message>
        <source>Edit this answer …</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Diese Antwort bearbeiten …</translation>
    </message>
    <message>
        <source>Take the new words back</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Neue Fassung zurücknehmen</translation>
    </message>
    <message>
        <source>Show what was sent …</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Anzeigen, was gesendet wurde …</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Nebeneinander anzeigen</translation>
    </message>
    <message>
        <source>{size} · about {tokens}</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>{size} · etwa {tokens}</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Click to see it, Delete to take it out.</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>Anklicken zeigt es an, Entf entfernt es.</translation>
    </message>
    <message>
        <source>Attached: {name}, {details}</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>Angehängt: {name}, {details}</translation>
    </message>
    <message>
        <source>{name} is attached already.</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>{name} ist bereits angehängt.</translation>
    </message>
    <message>
        <source>It is sent once.</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>Die Datei wird nur einmal gesendet.</translation>
    </message>
    <message>
        <source>At most {number} files go with a prompt.</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>Einem Prompt lassen sich höchstens {number} Dateien anhängen.</translation>
    </message>
    <message>
        <source>Take one out first.</source>
        <extracomment>tabs/chat/attachments.py, core/attachments/reading.py</extracomment>
        <translation>Entfernen Sie zuerst eine.</translation>
    </message>
    <message>
        <source>{name} is too much: all files together have {size} at most.</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>{name} ist zu viel: Alle Dateien zusammen dürfen höchstens {size} haben.</translation>
    </message>
    <message>
        <source>Take one out first, or send a smaller one.</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>Entfernen Sie zuerst eine, oder senden Sie eine kleinere.</translation>
    </message>
    <message>
        <source>{number} KB</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>{number} KB</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>At most: with the longest answer that may be given, and nothing from the cache.</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>Höchstens: mit der längsten Antwort, die gegeben werden darf, und nichts aus dem Cache.</translation>
    </message>
    <message>
        <source>For asking each of them once. This strategy may ask more than once, and then it costs more.</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>Wenn jedes von ihnen einmal gefragt wird. Diese Strategie kann öfter fragen, dann kostet es mehr.</translation>
    </message>
    <message>
        <source>{model}: about {tokens} to read, {cost}</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>{model}: etwa {tokens} zu lesen, {cost}</translation>
    </message>
    <message>
        <source>{model}: about {tokens} to read, {cost} at most</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>{model}: etwa {tokens} zu lesen, höchstens {cost}</translation>
    </message>
    <message numerus="yes">
        <source>{models} cannot see images. Choose a model that can, or take the images out.</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>
            <numerusform>Ohne Bilderkennung: {models}. Wählen Sie ein Modell, das Bilder sehen kann, oder entfernen Sie das Bild.</numerusform>
            <numerusform>Ohne Bilderkennung: {models}. Wählen Sie ein Modell, das Bilder sehen kann, oder entfernen Sie die Bilder.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is more than {models} can read ({tokens}). Choose another model, or take something out.</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>Das ist mehr, als gelesen werden kann ({models}: {tokens}). Wählen Sie ein anderes Modell, oder nehmen Sie etwas heraus.</translation>
    </message>
    <message>
        <source>{cost} at most</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>höchstens {cost}</translation>
    </message>
    <message>
        <source>{cost} at most for each round</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>höchstens {cost} je Runde</translation>
    </message>
    <message numerus="yes">
        <source>{models} and {n} more</source>
        <extracomment>tabs/chat/beforehand.py, tabs/chat/pickers.py</extracomment>
        <translation>
            <numerusform>{models} und {n} weiteres</numerusform>
            <numerusform>{models} und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>tabs/chat/blind_bar.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Choose again; as the names are known now, that does not count for the leaderboard</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Neu wählen; da die Namen jetzt bekannt sind, zählt das nicht für die Rangliste</translation>
    </message>
    <message>
        <source>Leaderboard …</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Rangliste …</translation>
    </message>
    <message>
        <source>Who was found better how often</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Wer wie oft für besser befunden wurde</translation>
    </message>
    <message>
        <source>Names stay hidden until you have chosen.</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Die Namen bleiben verborgen, bis Sie gewählt haben.</translation>
    </message>
    <message>
        <source>Too few whole answers to choose from.</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Zu wenige vollständige Antworten zur Wahl.</translation>
    </message>
    <message>
        <source>Which answer is the best?</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Welche Antwort ist die beste?</translation>
    </message>
    <message>
        <source>Which answer is better?</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Welche Antwort ist besser?</translation>
    </message>
    <message>
        <source>Answer {letter} is the best</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Antwort {letter} ist die beste</translation>
    </message>
    <message>
        <source>Equally good</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Gleich gut</translation>
    </message>
    <message>
        <source>All of them are as good</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Alle sind gleich gut</translation>
    </message>
    <message>
        <source>None is good</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Keine ist gut</translation>
    </message>
    <message>
        <source>All of them are bad</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Alle sind schlecht</translation>
    </message>
    <message>
        <source>You found none of them good.</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Sie fanden keine davon gut.</translation>
    </message>
    <message>
        <source>You found them equally good.</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Sie fanden sie gleich gut.</translation>
    </message>
    <message>
        <source>You chose {answers}.</source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation>Ihre Wahl: {answers}.</translation>
    </message>
    <message>
        <source> and </source>
        <extracomment>tabs/chat/blind_bar.py</extracomment>
        <translation> und </translation>
    </message>
    <message>
        <source>What you ask next begins a new branch here.</source>
        <extracomment>tabs/chat/branch_end.py</extracomment>
        <translation>Was Sie als Nächstes fragen, beginnt hier einen neuen Zweig.</translation>
    </message>
    <message>
        <source>Show what followed</source>
        <extracomment>tabs/chat/branch_end.py</extracomment>
        <translation>Anzeigen, was folgte</translation>
    </message>
    <message>
        <source>The name does not fit.</source>
        <extracomment>tabs/chat/choosing.py, tabs/chat/library_dialog.py</extracomment>
        <translation>Der Name ist nicht zulässig.</translation>
    </message>
    <message>
        <source>Use letters, digits, blanks, dots and dashes, 60 at most.</source>
        <extracomment>tabs/chat/choosing.py</extracomment>
        <translation>Verwenden Sie Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche, höchstens 60 Zeichen.</translation>
    </message>
    <message>
        <source>Width of {left} beside {right}</source>
        <extracomment>tabs/chat/column_divider.py</extracomment>
        <translation>Breite von {left} neben {right}</translation>
    </message>
    <message>
        <source>Drag to make a column wider. A double click makes all equal.</source>
        <extracomment>tabs/chat/column_divider.py</extracomment>
        <translation>Ziehen macht eine Spalte breiter. Ein Doppelklick macht alle gleich breit.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <extracomment>tabs/chat/column_strip.py</extracomment>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Show all answers side by side again (Esc)</source>
        <extracomment>tabs/chat/column_strip.py</extracomment>
        <translation>Wieder alle Antworten nebeneinander anzeigen (Esc)</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <extracomment>tabs/chat/column_strip.py, tabs/chat/find_bar.py</extracomment>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>Show the answer of {model}</source>
        <extracomment>tabs/chat/column_strip.py</extracomment>
        <translation>Antwort von {model} anzeigen</translation>
    </message>
    <message>
        <source>Text, images and PDF (*.txt *.md *.csv *.json *.py *.log *.html *.xml *.yaml *.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.avif *.pdf);;All files (*)</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Text, Bilder und PDF (*.txt *.md *.csv *.json *.py *.log *.html *.xml *.yaml *.png *.jpg *.jpeg *.gif *.webp *.bmp *.tif *.tiff *.avif *.pdf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading …</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Attach text, images or PDFs</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Text, Bilder oder PDFs anhängen</translation>
    </message>
    <message>
        <source>Saved prompts; / in an empty box offers them too</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Gespeicherte Prompts; auch / im leeren Feld bietet sie an</translation>
    </message>
    <message>
        <source>Send</source>
        <extracomment>tabs/chat/composer.py, tabs/chat/exchange.py</extracomment>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send the prompt (Enter)</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Prompt senden (Enter)</translation>
    </message>
    <message>
        <source>no recorded answers</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>keine aufgezeichneten Antworten</translation>
    </message>
    <message>
        <source>The models are asked anew for this prompt, whatever is on record.</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Die Modelle werden für diesen Prompt neu gefragt, gleich was aufgezeichnet ist.</translation>
    </message>
    <message>
        <source>names hidden</source>
        <extracomment>tabs/chat/anew.py, tabs/chat/composer.py</extracomment>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>All models answer side by side, and you say which answer is the best before you see whose.</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Alle Modelle antworten nebeneinander, und Sie sagen, welche Antwort die beste ist, bevor Sie sehen, von wem sie stammt.</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <extracomment>tabs/chat/composer.py, tabs/chat/known.py</extracomment>
        <translation>Weitere Arten zu senden</translation>
    </message>
    <message>
        <source>Send the prompt ({keys})</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Prompt senden ({keys})</translation>
    </message>
    <message>
        <source>Do not use recorded answers for this prompt</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Für diesen Prompt keine aufgezeichneten Antworten verwenden</translation>
    </message>
    <message>
        <source>The models are asked even where the cache has an answer.</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Die Modelle werden auch dann gefragt, wenn der Cache eine Antwort hat.</translation>
    </message>
    <message>
        <source>Compare without names</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Ohne Namen vergleichen</translation>
    </message>
    <message>
        <source>All models answer; whose answer is whose you see when you have said which is the best.</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Alle Modelle antworten; welche Antwort von wem stammt, sehen Sie, wenn Sie gesagt haben, welche die beste ist.</translation>
    </message>
    <message numerus="yes">
        <source>{what} {n} more could not be attached.</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>
            <numerusform>{what} {n} weitere Datei konnte nicht angehängt werden.</numerusform>
            <numerusform>{what} {n} weitere Dateien konnten nicht angehängt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Attach files</source>
        <extracomment>tabs/chat/composer.py, tabs/chat/known.py</extracomment>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Draft</source>
        <extracomment>tabs/chat/conversation_model.py</extracomment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Pinned</source>
        <extracomment>tabs/chat/conversation_model.py</extracomment>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>pinned</source>
        <extracomment>tabs/chat/conversation_model.py</extracomment>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>tabs/chat/conversation_model.py, tabs/chat/hits.py, tabs/runs/wanted.py</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>tabs/chat/conversation_model.py</extracomment>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>This week</source>
        <extracomment>tabs/chat/conversation_model.py</extracomment>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <extracomment>tabs/chat/conversation_model.py</extracomment>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Conversations</source>
        <extracomment>tabs/chat/conversation_menus.py, tabs/chat/conversation_view.py</extracomment>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <extracomment>tabs/chat/conversation_menus.py, tabs/chat/hits.py</extracomment>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Nothing asked yet.</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Noch nichts gefragt.</translation>
    </message>
    <message>
        <source>Nothing is archived. What you archive leaves the list, is still found, and comes back with a new prompt.</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Nichts ist archiviert. Was Sie archivieren, verlässt die Liste, wird weiterhin gefunden und kommt mit einem neuen Prompt zurück.</translation>
    </message>
    <message>
        <source>Nothing is deleted. What you delete waits here until you restore it, or erase it for good.</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Nichts ist gelöscht. Was Sie löschen, wartet hier, bis Sie es wiederherstellen oder endgültig löschen.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <extracomment>tabs/chat/search_box.py</extracomment>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search everything that was said</source>
        <extracomment>tabs/chat/search_box.py</extracomment>
        <translation>Alles durchsuchen, was gesagt wurde</translation>
    </message>
    <message>
        <source>New conversation</source>
        <extracomment>tabs/chat/conversations.py, tabs/chat/header.py, tabs/chat/known.py</extracomment>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Start a new conversation</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Neue Unterhaltung beginnen</translation>
    </message>
    <message>
        <source>Archived and deleted conversations, and import</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Archivierte und gelöschte Unterhaltungen und Import</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>What all answers cost since the beginning of this month; real and practice money apart.</source>
        <extracomment>tabs/chat/month.py</extracomment>
        <translation>Was alle Antworten seit Monatsbeginn gekostet haben; echtes Geld und Übungsgeld getrennt.</translation>
    </message>
    <message>
        <source>New conversation (draft)</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Neue Unterhaltung (Entwurf)</translation>
    </message>
    <message>
        <source>This month: {cost}</source>
        <extracomment>tabs/chat/month.py</extracomment>
        <translation>Diesen Monat: {cost}</translation>
    </message>
    <message>
        <source>Import …</source>
        <extracomment>tabs/chat/conversation_menus.py, tabs/chat/library_dialog.py, tabs/settings/transfer_page.py</extracomment>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Restore</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Erase for good …</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Open in a new window</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>In neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>tabs/chat/conversation_menus.py, tabs/chat/folders.py, tabs/settings/profiles_page.py</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Bring back to the list</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Zurück in die Liste holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Export …</source>
        <extracomment>tabs/chat/conversation_menus.py, tabs/chat/header.py, tabs/chat/library_dialog.py</extracomment>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>tabs/chat/conversation_menus.py, tabs/chat/library_dialog.py, tabs/settings/cache_entry.py</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>{messages}, begun {time}</source>
        <extracomment>tabs/chat/conversation_tip.py</extracomment>
        <translation>{messages}, begonnen {time}</translation>
    </message>
    <message>
        <source>Imported from {program}</source>
        <extracomment>tabs/chat/conversation_tip.py</extracomment>
        <translation>Importiert aus {program}</translation>
    </message>
    <message>
        <source>Something else was written here before, or in another window. It stands below your words now.</source>
        <extracomment>tabs/chat/drafting.py</extracomment>
        <translation>Hier oder in einem anderen Fenster war schon etwas anderes geschrieben. Es steht jetzt unter Ihrem Text.</translation>
    </message>
    <message>
        <source>Undo takes it out.</source>
        <extracomment>tabs/chat/drafting.py</extracomment>
        <translation>Rückgängig entfernt es wieder.</translation>
    </message>
    <message>
        <source>Your prompt, anew</source>
        <extracomment>tabs/chat/exchange.py</extracomment>
        <translation>Ihr Prompt in neuer Fassung</translation>
    </message>
    <message>
        <source>{percent} % done</source>
        <extracomment>tabs/chat/progress_line.py</extracomment>
        <translation>{percent} % fertig</translation>
    </message>
    <message>
        <source>More for this prompt</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Mehr zu diesem Prompt</translation>
    </message>
    <message>
        <source>Answer again</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Erneut beantworten</translation>
    </message>
    <message>
        <source>Answer again by</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Erneut beantworten mit der Strategie</translation>
    </message>
    <message>
        <source>Answer again with the model</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Erneut beantworten mit dem Modell</translation>
    </message>
    <message>
        <source>Answer again with the preset</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Erneut beantworten mit der Vorlage</translation>
    </message>
    <message>
        <source>Merge the answers …</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Antworten zusammenführen …</translation>
    </message>
    <message>
        <source>Its answer is the context</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Seine Antwort ist der Kontext</translation>
    </message>
    <message>
        <source>All its answers are the context</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Alle seine Antworten sind der Kontext</translation>
    </message>
    <message>
        <source>Leave it out of the context</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Aus dem Kontext herausnehmen</translation>
    </message>
    <message>
        <source>Send several with their models&apos; names</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Mehrere mit den Namen ihrer Modelle senden</translation>
    </message>
    <message>
        <source>New branch from here</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Neuer Zweig ab hier</translation>
    </message>
    <message>
        <source>Branch into a new conversation</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>In eine neue Unterhaltung abzweigen</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <extracomment>tabs/chat/exporting.py</extracomment>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <extracomment>tabs/chat/exporting.py</extracomment>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the conversation</source>
        <extracomment>tabs/chat/exporting.py</extracomment>
        <translation>Unterhaltung exportieren</translation>
    </message>
    <message>
        <source>This conversation is not there any more.</source>
        <extracomment>tabs/chat/exporting.py</extracomment>
        <translation>Diese Unterhaltung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Open another one.</source>
        <extracomment>tabs/chat/exporting.py</extracomment>
        <translation>Öffnen Sie eine andere.</translation>
    </message>
    <message>
        <source>The conversation was written to a file.</source>
        <extracomment>tabs/chat/exporting.py</extracomment>
        <translation>Die Unterhaltung wurde in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Find in this conversation</source>
        <extracomment>tabs/chat/find_bar.py, tabs/chat/known.py</extracomment>
        <translation>In dieser Unterhaltung suchen</translation>
    </message>
    <message>
        <source>The place before</source>
        <extracomment>tabs/chat/find_bar.py</extracomment>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>The next place</source>
        <extracomment>tabs/chat/find_bar.py</extracomment>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Close, and take the marks away (Esc)</source>
        <extracomment>tabs/chat/find_bar.py</extracomment>
        <translation>Schließen und Markierungen entfernen (Esc)</translation>
    </message>
    <message>
        <source>Looking … {total} so far</source>
        <extracomment>tabs/chat/find_bar.py</extracomment>
        <translation>Wird gesucht … bisher {total}</translation>
    </message>
    <message>
        <source>Not found</source>
        <extracomment>tabs/chat/find_bar.py</extracomment>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{total} found</source>
        <extracomment>tabs/chat/find_bar.py</extracomment>
        <translation>{total} gefunden</translation>
    </message>
    <message>
        <source>cut at the longest length</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>bei der größten Länge abgeschnitten</translation>
    </message>
    <message>
        <source>stopped by the provider&apos;s filter</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>vom Filter des Anbieters gestoppt</translation>
    </message>
    <message>
        <source>the model declined</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>das Modell lehnte ab</translation>
    </message>
    <message>
        <source>reused from an earlier run</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>aus einem früheren Lauf übernommen</translation>
    </message>
    <message>
        <source>recorded</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>said elsewhere</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>anderswo gesagt</translation>
    </message>
    <message>
        <source>It was said in another conversation, or in another program; nobody was asked for it here.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Es wurde in einer anderen Unterhaltung oder in einem anderen Programm gesagt; hier wurde niemand danach gefragt.</translation>
    </message>
    <message>
        <source>The model was not asked: the same had been answered before.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Das Modell wurde nicht gefragt: Dasselbe war schon beantwortet worden.</translation>
    </message>
    <message>
        <source>The model was not asked again: an earlier run to this prompt has the answer.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Das Modell wurde nicht erneut gefragt: Ein früherer Lauf zu diesem Prompt hat die Antwort.</translation>
    </message>
    <message>
        <source>Read from a file of recorded answers; no model was asked.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Aus einer Datei mit aufgezeichneten Antworten gelesen; kein Modell wurde gefragt.</translation>
    </message>
    <message>
        <source>Spared: what it would have cost more without the provider&apos;s prompt cache and with the messages left out.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Erspart: was es ohne den Prompt-Cache des Anbieters und mit den weggelassenen Nachrichten mehr gekostet hätte.</translation>
    </message>
    <message>
        <source>put together from several answers</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>aus mehreren Antworten zusammengesetzt</translation>
    </message>
    <message>
        <source>The model was not asked: a similar prompt had been answered before.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Das Modell wurde nicht gefragt: Ein ähnlicher Prompt war schon beantwortet worden.</translation>
    </message>
    <message>
        <source>Answered first {time} by {model}.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Zuerst beantwortet {time} von {model}.</translation>
    </message>
    <message>
        <source>It was asked: {prompt}</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Gefragt wurde: {prompt}</translation>
    </message>
    <message>
        <source>“Ask again” gets another answer.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>„Noch einmal fragen“ holt eine andere Antwort.</translation>
    </message>
    <message>
        <source>similar prompt {percent} %</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>ähnlicher Prompt {percent} %</translation>
    </message>
    <message>
        <source>cost {cost} there</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>kostete dort {cost}</translation>
    </message>
    <message>
        <source>saved {cost}</source>
        <extracomment>tabs/chat/footer.py, tabs/chat/heading.py, tabs/runs/delegate.py</extracomment>
        <translation>{cost} gespart</translation>
    </message>
    <message numerus="yes">
        <source>interrupted {n} times</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>
            <numerusform>einmal unterbrochen</numerusform>
            <numerusform>{n}-mal unterbrochen</numerusform>
        </translation>
    </message>
    <message>
        <source>lost attempts {cost} at most</source>
        <extracomment>tabs/chat/footer.py, tabs/chat/heading.py</extracomment>
        <translation>verlorene Versuche höchstens {cost}</translation>
    </message>
    <message>
        <source>{tokens} read from the provider&apos;s cache</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>{tokens} aus dem Cache des Anbieters gelesen</translation>
    </message>
    <message>
        <source>spared {cost}</source>
        <extracomment>tabs/chat/footer.py, tabs/chat/heading.py, tabs/runs/delegate.py</extracomment>
        <translation>{cost} erspart</translation>
    </message>
    <message>
        <source>{messages}, about {tokens}</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>{messages}, etwa {tokens}</translation>
    </message>
    <message>
        <source>history summarised: {left_out}</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Verlauf zusammengefasst: {left_out}</translation>
    </message>
    <message>
        <source>history trimmed: {left_out} left out</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Verlauf gekürzt: {left_out} weggelassen</translation>
    </message>
    <message>
        <source>An earlier answer to this prompt is the context until this run has one.</source>
        <extracomment>tabs/chat/given.py</extracomment>
        <translation>Eine frühere Antwort auf diesen Prompt ist der Kontext, bis dieser Lauf eine hat.</translation>
    </message>
    <message>
        <source>Write this conversation to a file: Markdown, a web page, PDF or JSON</source>
        <extracomment>tabs/chat/header.py</extracomment>
        <translation>Diese Unterhaltung in eine Datei schreiben: Markdown, Webseite, PDF oder JSON</translation>
    </message>
    <message>
        <source>What this conversation cost; real and practice money are never mixed.
Saved: by answers used again. Spared: by providers&apos; prompt caches and by leaving old messages out.</source>
        <extracomment>tabs/chat/header.py</extracomment>
        <translation>Was diese Unterhaltung gekostet hat; echtes Geld und Übungsgeld werden nie vermischt.
Gespart: durch wiederverwendete Antworten. Erspart: durch Prompt-Caches der Anbieter und weggelassene alte Nachrichten.</translation>
    </message>
    <message>
        <source>tried again</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>forked</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>abgezweigt</translation>
    </message>
    <message>
        <source>Said elsewhere · {time}</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>Anderswo gesagt · {time}</translation>
    </message>
    <message>
        <source>Asked {time}</source>
        <extracomment>tabs/chat/heading.py, tabs/runs/heading.py</extracomment>
        <translation>Gefragt {time}</translation>
    </message>
    <message>
        <source>The newest of {runs} runs to this prompt; the others are in the Runs tab.</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>Der neueste von {runs} Läufen zu diesem Prompt; die anderen stehen unter „Läufe“.</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <extracomment>tabs/chat/heading.py, tabs/runs/progress.py</extracomment>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>answering</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>starting</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>startet</translation>
    </message>
    <message>
        <source>waiting for you</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <source>stopping</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>wird gestoppt</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>{done} of {steps} done</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>{done} von {steps} fertig</translation>
    </message>
    <message>
        <source>asked {time}</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>gefragt {time}</translation>
    </message>
    <message>
        <source>no model asked</source>
        <extracomment>tabs/chat/heading.py</extracomment>
        <translation>kein Modell gefragt</translation>
    </message>
    <message>
        <source>Anyone</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Titles</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Ever</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>7 days</source>
        <extracomment>tabs/chat/hits.py, tabs/performance/alert_dialog.py</extracomment>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <extracomment>tabs/chat/hits.py, tabs/performance/alert_dialog.py</extracomment>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>A year</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>This one</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Diese</translation>
    </message>
    <message>
        <source>All words have to be there; the last may be the beginning of one. &quot;In quotes&quot; they stand behind one another, -word must not be there, model:gpt looks at the answers of models of that name.</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Alle Wörter müssen vorkommen; das letzte darf ein Wortanfang sein. &quot;In Anführungszeichen&quot; stehen sie hintereinander, -wort darf nicht vorkommen, model:gpt durchsucht die Antworten von Modellen dieses Namens.</translation>
    </message>
    <message>
        <source>Who said it</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Wer es gesagt hat</translation>
    </message>
    <message>
        <source>When it was said</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Wann es gesagt wurde</translation>
    </message>
    <message>
        <source>Where to look</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>Nothing that was said holds “{text}”.</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Nichts, was gesagt wurde, enthält „{text}“.</translation>
    </message>
    <message>
        <source>In more than {places}; the newest come first.</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>An mehr als {places}; die neuesten zuerst.</translation>
    </message>
    <message>
        <source>In {places}; the best {number} are shown.</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>An {places}; die besten {number} werden angezeigt.</translation>
    </message>
    <message>
        <source>In {places}.</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>An {places}.</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>{who}, edited by you</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>{who}, von Ihnen bearbeitet</translation>
    </message>
    <message>
        <source>Import conversations</source>
        <extracomment>tabs/chat/importing.py, tabs/chat/known.py</extracomment>
        <translation>Unterhaltungen importieren</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Imported conversations cost nothing and count in no figures. Models are asked only when you go on with one.</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>Importierte Unterhaltungen kosten nichts und zählen in keiner Statistik. Modelle werden erst gefragt, wenn Sie eine fortführen.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Import</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>tabs/chat/asking_models.py, tabs/chat/importing.py, tabs/chat/instructions.py</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add models</source>
        <extracomment>tabs/chat/adding.py</extracomment>
        <translation>Modelle hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Ask {n} models</source>
        <extracomment>tabs/chat/reviewing.py</extracomment>
        <translation>
            <numerusform>{n} Modell fragen</numerusform>
            <numerusform>{n} Modelle fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask</source>
        <extracomment>tabs/chat/asking_models.py</extracomment>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Add models to the answers</source>
        <extracomment>tabs/chat/adding.py</extracomment>
        <translation>Modelle zu den Antworten hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers are used again at no cost; only the models you add are asked.</source>
        <extracomment>tabs/chat/adding.py</extracomment>
        <translation>
            <numerusform>{n} Antwort wird kostenlos wiederverwendet; gefragt werden nur die Modelle, die hinzukommen.</numerusform>
            <numerusform>{n} Antworten werden kostenlos wiederverwendet; gefragt werden nur die Modelle, die hinzukommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the model of this answer again</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Das Modell dieser Antwort noch einmal fragen</translation>
    </message>
    <message>
        <source>Add a model to these answers</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Ein Modell zu diesen Antworten hinzufügen</translation>
    </message>
    <message>
        <source>Continue this answer from where it stopped</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Diese Antwort dort fortsetzen, wo sie aufhörte</translation>
    </message>
    <message>
        <source>Ask this model again</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Dieses Modell noch einmal fragen</translation>
    </message>
    <message>
        <source>Continue</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The model was asked to go on with an answer that had stopped; it begins with the words of that.</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Das Modell wurde gebeten, eine gestoppte Antwort fortzusetzen; sie beginnt mit deren Worten.</translation>
    </message>
    <message>
        <source>continued</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>stopped · in context</source>
        <extracomment>tabs/chat/ending.py</extracomment>
        <translation>gestoppt · im Kontext</translation>
    </message>
    <message>
        <source>partial · in context</source>
        <extracomment>tabs/chat/ending.py</extracomment>
        <translation>unvollständig · im Kontext</translation>
    </message>
    <message>
        <source>As far as it came before it ended; later prompts build on that.</source>
        <extracomment>tabs/chat/ending.py</extracomment>
        <translation>Soweit sie kam, bevor sie endete; spätere Fragen bauen darauf auf.</translation>
    </message>
    <message>
        <source>Only the beginning: it ended before it was whole, and later prompts do not know of it.</source>
        <extracomment>tabs/chat/ending.py</extracomment>
        <translation>Nur der Anfang: Sie endete, bevor sie vollständig war, und spätere Fragen wissen nichts davon.</translation>
    </message>
    <message>
        <source>What had arrived is shown, and later prompts build on it.</source>
        <extracomment>tabs/chat/ending.py</extracomment>
        <translation>Gezeigt wird, was angekommen war; spätere Fragen bauen darauf auf.</translation>
    </message>
    <message>
        <source>What had arrived is shown; later prompts do not know of it.</source>
        <extracomment>tabs/chat/ending.py</extracomment>
        <translation>Gezeigt wird, was angekommen war; spätere Fragen wissen nichts davon.</translation>
    </message>
    <message>
        <source>Add a model …</source>
        <extracomment>tabs/chat/exchange_menu.py</extracomment>
        <translation>Modell hinzufügen …</translation>
    </message>
    <message>
        <source>Not in context: what is asked later does not know of this.</source>
        <extracomment>tabs/chat/given.py</extracomment>
        <translation>Nicht im Kontext: Was später gefragt wird, weiß hiervon nichts.</translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>
            <numerusform>… und eine weitere</numerusform>
            <numerusform>… und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing: {done} of {number}</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>Importiert: {done} von {number}</translation>
    </message>
    <message>
        <source>{done} of {number} conversations imported</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>{done} von {number} Unterhaltungen importiert</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>tabs/chat/importing.py, tabs/chat/library_dialog.py, tabs/runs/files.py</extracomment>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Edit</source>
        <extracomment>tabs/chat/instructions.py, tabs/settings/memory_page.py, tabs/settings/presets_page.py</extracomment>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Instructions of this conversation</source>
        <extracomment>tabs/chat/instructions.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Anweisungen dieser Unterhaltung</translation>
    </message>
    <message>
        <source>What models are told before this conversation. Empty: nothing.</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Was den Modellen vor dieser Unterhaltung gesagt wird. Leer: nichts.</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>tabs/chat/instructions.py, tabs/chat/library_dialog.py, tabs/chat/presets.py</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>From the next prompt on (Ctrl+Enter)</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Ab dem nächsten Prompt (Strg+Enter)</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Use the instructions of the settings again</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Wieder die Anweisungen aus den Einstellungen verwenden</translation>
    </message>
    <message>
        <source>From the library …</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Aus der Sammlung …</translation>
    </message>
    <message>
        <source>Take a saved prompt</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Einen gespeicherten Prompt übernehmen</translation>
    </message>
    <message>
        <source>Leave them as they are (Escape)</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>So lassen, wie sie sind (Esc)</translation>
    </message>
    <message>
        <source>Instructions: none</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Anweisungen: keine</translation>
    </message>
    <message>
        <source>Instructions (from the settings): {instructions}</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Anweisungen (aus den Einstellungen): {instructions}</translation>
    </message>
    <message>
        <source>Instructions: {instructions}</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Anweisungen: {instructions}</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Change what is sent before this conversation</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Ändern, was vor dieser Unterhaltung gesendet wird</translation>
    </message>
    <message>
        <source>Edit the instructions of this conversation</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Anweisungen dieser Unterhaltung bearbeiten</translation>
    </message>
    <message>
        <source>Add the instructions of this conversation</source>
        <extracomment>tabs/chat/instructions.py</extracomment>
        <translation>Anweisungen für diese Unterhaltung hinzufügen</translation>
    </message>
    <message>
        <source>prompt</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Prompt Frage fragen prompt</translation>
    </message>
    <message>
        <source>Search conversations</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Go to the prompt box</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Zum Eingabefeld gehen</translation>
    </message>
    <message>
        <source>Open the prompt library</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Prompt-Sammlung öffnen</translation>
    </message>
    <message>
        <source>Choose the models to ask</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Modelle auswählen, die gefragt werden</translation>
    </message>
    <message>
        <source>Choose a strategy</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Strategie auswählen</translation>
    </message>
    <message>
        <source>Set the options of the strategy</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Optionen der Strategie einstellen</translation>
    </message>
    <message>
        <source>Choose a preset</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Vorlage auswählen</translation>
    </message>
    <message>
        <source>Export this conversation</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Diese Unterhaltung exportieren</translation>
    </message>
    <message>
        <source>search</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>suchen Suche search</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Find the place before</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Vorherige Fundstelle</translation>
    </message>
    <message>
        <source>title</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Titel title</translation>
    </message>
    <message>
        <source>Rename this conversation</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Diese Unterhaltung umbenennen</translation>
    </message>
    <message>
        <source>Pin this conversation, or unpin it</source>
        <extracomment>tabs/chat/chosen_acts.py, tabs/chat/known.py</extracomment>
        <translation>Diese Unterhaltung anheften oder lösen</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <extracomment>tabs/chat/chosen_acts.py, tabs/chat/known.py</extracomment>
        <translation>Diese Unterhaltung archivieren</translation>
    </message>
    <message>
        <source>Delete this conversation</source>
        <extracomment>tabs/chat/chosen_acts.py, tabs/chat/known.py</extracomment>
        <translation>Diese Unterhaltung löschen</translation>
    </message>
    <message>
        <source>Bring back what was deleted or archived last</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Zuletzt Gelöschtes oder Archiviertes zurückholen</translation>
    </message>
    <message>
        <source>ChatGPT Claude export</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>ChatGPT Claude Export übernehmen export</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Alle Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Show archived conversations</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Archivierte Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Show deleted conversations</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Gelöschte Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>conversation</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Unterhaltung conversation</translation>
    </message>
    <message>
        <source>model</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Modell model</translation>
    </message>
    <message>
        <source>Ask {model}</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>{model} fragen</translation>
    </message>
    <message>
        <source>strategy</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Strategie strategy</translation>
    </message>
    <message>
        <source>Ask by {strategy}</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Mit Strategie „{strategy}“ fragen</translation>
    </message>
    <message>
        <source>Use the preset {name}</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Vorlage {name} verwenden</translation>
    </message>
    <message>
        <source>No folder</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Variables: {{name}}, {{name=value}}, {{name:one|other}}, {{date}}, {{clipboard}}</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Variablen: {{name}}, {{name=Wert}}, {{name:eins|anderes}}, {{date}}, {{clipboard}}</translation>
    </message>
    <message>
        <source>Prompt library</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Prompt-Sammlung</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Prompts durchsuchen</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <extracomment>tabs/chat/library_dialog.py, tabs/chat/slash.py</extracomment>
        <translation>Gespeicherte Prompts</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>tabs/chat/folders.py, tabs/chat/header.py, tabs/chat/library_dialog.py</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tags</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>tabs/chat/library_dialog.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Other words it is found by, parted by commas</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Weitere Suchwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Comes with Tutti</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Mit Tutti geliefert</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Insert</source>
        <extracomment>tabs/chat/library_dialog.py, tabs/chat/prompt_dialog.py</extracomment>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Ask it this way: {way}</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>So fragen: {way}</translation>
    </message>
    <message>
        <source>Undo: bring {name} back</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Rückgängig: {name} zurückholen</translation>
    </message>
    <message>
        <source>Export prompts</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Prompts exportieren</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Prompts importieren</translation>
    </message>
    <message>
        <source>Wrote {name}.</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>{name} wurde geschrieben.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>{name} kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <extracomment>tabs/chat/library_dialog.py, tabs/runs/files.py, tabs/settings/transfer_page.py</extracomment>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>A prompt in this file does not fit.</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Ein Prompt in dieser Datei ist nicht zulässig.</translation>
    </message>
    <message>
        <source>{prompts} new or different.</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>{prompts} neu oder geändert.</translation>
    </message>
    <message>
        <source>Use letters, digits, blanks and . , ( ) &amp; &apos; - in it, 60 at most.</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Erlaubt sind höchstens 60 Zeichen: Buchstaben, Ziffern, Leerzeichen und . , ( ) &amp; &apos; -</translation>
    </message>
    <message>
        <source>preset {preset}</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Vorlage {preset}</translation>
    </message>
    <message>
        <source>Fuse</source>
        <extracomment>tabs/chat/merging.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Verschmelzen</translation>
    </message>
    <message>
        <source>One answer with the best of each.</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Eine Antwort mit dem Besten aus allen.</translation>
    </message>
    <message>
        <source>Guided</source>
        <extracomment>tabs/chat/merging.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Geführt</translation>
    </message>
    <message>
        <source>First a list of what the answers have; you tick what the merged one is to hold.</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Zuerst eine Liste dessen, was in den Antworten steht; Sie haken an, was in die gemeinsame soll.</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>tabs/chat/merging.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>A table that scores each answer by a few criteria.</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Eine Tabelle, die jede Antwort nach einigen Kriterien bewertet.</translation>
    </message>
    <message>
        <source>Custom</source>
        <extracomment>tabs/chat/merging.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>What your instruction says is done with the answers.</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Mit den Antworten geschieht, was Sie anweisen.</translation>
    </message>
    <message>
        <source>Merge the answers</source>
        <extracomment>tabs/chat/merging.py, tabs/chat/run_buttons.py</extracomment>
        <translation>Antworten zusammenführen</translation>
    </message>
    <message>
        <source>First find what they agree on, contradict one another in, and leave out</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Zuerst feststellen, worin sie übereinstimmen, sich widersprechen und was sie auslassen</translation>
    </message>
    <message>
        <source>Such as: keep the shortest correct one, and add the sources of the others.</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Etwa: die kürzeste richtige behalten und die Quellen der anderen ergänzen.</translation>
    </message>
    <message>
        <source>Model that merges</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Modell, das zusammenführt</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>tabs/chat/merging.py, tabs/runs/tree.py</extracomment>
        <translation>Zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers are used again at no cost; only the merging model is asked.</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>
            <numerusform>{n} Antwort wird kostenlos wiederverwendet; gefragt wird nur das Modell, das zusammenführt.</numerusform>
            <numerusform>{n} Antworten werden kostenlos wiederverwendet; gefragt wird nur das Modell, das zusammenführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged by</source>
        <extracomment>tabs/chat/merging.py</extracomment>
        <translation>Zusammengeführt von</translation>
    </message>
    <message>
        <source>This conversation had not begun</source>
        <extracomment>tabs/chat/middle.py</extracomment>
        <translation>Diese Unterhaltung gab es noch nicht</translation>
    </message>
    <message>
        <source>It began after the time you are looking at. Move the slider on to see it, or choose another one.</source>
        <extracomment>tabs/chat/middle.py</extracomment>
        <translation>Sie begann erst nach dem Zeitpunkt, den Sie gerade ansehen. Schieben Sie den Regler weiter, um sie zu sehen, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>“{title}” is archived.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>„{title}“ ist archiviert.</translation>
    </message>
    <message>
        <source>“{title}” is deleted.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>„{title}“ ist gelöscht.</translation>
    </message>
    <message>
        <source>It is stopped when the conversation is deleted; what it has cost until then stays counted.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Er wird gestoppt, wenn die Unterhaltung gelöscht wird; was er bis dahin gekostet hat, bleibt gezählt.</translation>
    </message>
    <message>
        <source>Stop and delete</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Stoppen und löschen</translation>
    </message>
    <message>
        <source>Erase “{title}” for good?</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>„{title}“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Its prompts and answers, its runs, and what was remembered of them are overwritten, and nobody can bring them back. What its calls cost is forgotten with them, in figures and for limits. Backups and exports made before keep what they have.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Ihre Prompts und Antworten, ihre Läufe und was daraus gemerkt wurde, werden überschrieben; niemand kann sie zurückholen. Was ihre Aufrufe gekostet haben, wird damit vergessen, in Statistiken und für Grenzen. Frühere Sicherungen und Exporte behalten, was sie haben.</translation>
    </message>
    <message>
        <source>The conversation is erased.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Die Unterhaltung ist endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <extracomment>tabs/chat/moves.py, tabs/chat/several.py</extracomment>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>As chosen in the settings.</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>What they are in this conversation; the settings stay as they are.</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Nur für diese Unterhaltung; die Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Options of {strategy} …</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Optionen von {strategy} …</translation>
    </message>
    <message>
        <source>As the preset says ({strategy})</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Laut Vorlage ({strategy})</translation>
    </message>
    <message>
        <source>Default ({strategy})</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Standard ({strategy})</translation>
    </message>
    <message>
        <source>How the models are asked: {options}</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Wie die Modelle gefragt werden: {options}</translation>
    </message>
    <message>
        <source>How the models are asked</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Wie die Modelle gefragt werden</translation>
    </message>
    <message>
        <source>Strategy: {strategy}</source>
        <extracomment>tabs/chat/pickers.py, tabs/runs/tree.py</extracomment>
        <translation>Strategie: {strategy}</translation>
    </message>
    <message>
        <source>Use the default</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Standard verwenden</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>tabs/chat/pickers.py, tabs/runs/chips.py, tabs/shared/connecting/wizard.py</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>{models} (practice)</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>{models} (Übung)</translation>
    </message>
    <message>
        <source>Choose models ▾</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Modelle auswählen ▾</translation>
    </message>
    <message>
        <source>Whom to ask: {models}</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Wer gefragt wird: {models}</translation>
    </message>
    <message>
        <source>Models: {models}</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Modelle: {models}</translation>
    </message>
    <message>
        <source>This strategy asks the model ticked first.</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Diese Strategie fragt das Modell, das zuerst angehakt wurde.</translation>
    </message>
    <message>
        <source>Save this choice as …</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Diese Auswahl speichern unter …</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>A strategy, models and options under a name</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Eine Strategie, Modelle und Optionen unter einem Namen</translation>
    </message>
    <message>
        <source>Preset: {name}</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Vorlage: {name}</translation>
    </message>
    <message>
        <source>Preset: none</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Vorlage: keine</translation>
    </message>
    <message>
        <source>No preset</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Keine Vorlage</translation>
    </message>
    <message>
        <source>As chosen beside this.</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Wie daneben gewählt.</translation>
    </message>
    <message>
        <source>Remove {name} …</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>{name} entfernen …</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Name for this strategy, these models and options:</source>
        <extracomment>tabs/chat/presets.py</extracomment>
        <translation>Name für diese Strategie, diese Modelle und Optionen:</translation>
    </message>
    <message>
        <source>{size}, about {tokens}.</source>
        <extracomment>tabs/chat/preview.py</extracomment>
        <translation>{size}, etwa {tokens}.</translation>
    </message>
    <message>
        <source>… and more, which is sent too.</source>
        <extracomment>tabs/chat/preview.py</extracomment>
        <translation>… und mehr, das ebenfalls gesendet wird.</translation>
    </message>
    <message>
        <source>Its text</source>
        <extracomment>tabs/chat/preview.py</extracomment>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>The picture, {width} by {height} pixels</source>
        <extracomment>tabs/chat/preview.py</extracomment>
        <translation>Das Bild, {width} × {height} Pixel</translation>
    </message>
    <message>
        <source>Your prompt</source>
        <extracomment>tabs/chat/prompt_text.py</extracomment>
        <translation>Ihr Prompt</translation>
    </message>
    <message>
        <source>Write this prompt anew, as a branch of its own</source>
        <extracomment>tabs/chat/prompt.py</extracomment>
        <translation>Diesen Prompt neu schreiben, als eigenen Zweig</translation>
    </message>
    <message>
        <source>Show less</source>
        <extracomment>tabs/chat/prompt.py</extracomment>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>What is put into the prompt box</source>
        <extracomment>tabs/chat/prompt_dialog.py</extracomment>
        <translation>Was ins Eingabefeld kommt</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>tabs/chat/prompt_dialog.py</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Nothing was copied. Paste or type it here.</source>
        <extracomment>tabs/chat/prompt_dialog.py</extracomment>
        <translation>Es wurde nichts kopiert. Fügen Sie es hier ein oder tippen Sie es.</translation>
    </message>
    <message>
        <source>You are looking at the past. Go back to now (Esc) to ask something.</source>
        <extracomment>tabs/chat/prompt_edit.py</extracomment>
        <translation>Sie blicken in die Vergangenheit. Gehen Sie zurück zu jetzt (Esc), um etwas zu fragen.</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>tabs/chat/reviews.py, tabs/chat/run_buttons.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on with it: what is finished is used again</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Weitermachen: Was fertig ist, wird wiederverwendet</translation>
    </message>
    <message>
        <source>Retry</source>
        <extracomment>tabs/chat/run_buttons.py, tabs/runs/actions.py</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Release</source>
        <extracomment>tabs/chat/run_buttons.py, tabs/runs/actions.py</extracomment>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Let it be resumed; this does not start it yet</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Das Fortsetzen erlauben; gestartet wird damit noch nichts</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>tabs/chat/reviews.py, tabs/chat/run_buttons.py</extracomment>
        <translation>Stoppen</translation>
    </message>
    <message numerus="yes">
        <source>Ask for {n} answers</source>
        <extracomment>tabs/chat/adding.py</extracomment>
        <translation>
            <numerusform>{n} Antwort anfordern</numerusform>
            <numerusform>{n} Antworten anfordern</numerusform>
        </translation>
    </message>
    <message>
        <source>of {model} ({part})</source>
        <extracomment>tabs/chat/answer.py</extracomment>
        <translation>von {model} ({part})</translation>
    </message>
    <message>
        <source>Copy the code of this answer</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Den Code dieser Antwort kopieren</translation>
    </message>
    <message>
        <source>Have this answer reviewed by other models</source>
        <extracomment>tabs/chat/answer_keys.py</extracomment>
        <translation>Diese Antwort von anderen Modellen durchsehen lassen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Have it reviewed …</source>
        <extracomment>tabs/chat/answer_menu.py</extracomment>
        <translation>Durchsehen lassen …</translation>
    </message>
    <message numerus="yes">
        <source>{n} under way</source>
        <extracomment>tabs/chat/answers.py</extracomment>
        <translation>
            <numerusform>{n} unterwegs</numerusform>
            <numerusform>{n} unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} failed</source>
        <extracomment>tabs/chat/answers.py</extracomment>
        <translation>
            <numerusform>{n} fehlgeschlagen</numerusform>
            <numerusform>{n} fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>What helped on the way: {what}</source>
        <extracomment>tabs/chat/answers.py</extracomment>
        <translation>Was auf dem Weg geholfen hat: {what}</translation>
    </message>
    <message>
        <source>Calls that are no answers to the prompt, but helped to come to one</source>
        <extracomment>tabs/chat/answers.py</extracomment>
        <translation>Aufrufe, die keine Antworten auf die Frage sind, aber zu einer geführt haben</translation>
    </message>
    <message>
        <source>What this run came to; below are the answers that led to it.</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Das Ergebnis dieses Laufs; darunter stehen die Antworten, die dazu führten.</translation>
    </message>
    <message>
        <source>result</source>
        <extracomment>tabs/chat/badges.py</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>{what} Not attached either: {names}.</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>{what} Auch nicht angehängt: {names}.</translation>
    </message>
    <message>
        <source>Show or hide the list of conversations</source>
        <extracomment>tabs/chat/header.py, tabs/chat/known.py</extracomment>
        <translation>Liste der Unterhaltungen zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>Exports of ChatGPT, Claude, Open WebUI and Tutti (*.zip *.json)</source>
        <extracomment>tabs/chat/importing.py</extracomment>
        <translation>Exporte von ChatGPT, Claude, Open WebUI und Tutti (*.zip *.json)</translation>
    </message>
    <message>
        <source>sidebar</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>check of facts</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Faktenprüfung</translation>
    </message>
    <message>
        <source>Written by {model}, the chair</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Geschrieben von {model}, dem Vorsitz</translation>
    </message>
    <message>
        <source>Merged by {model}</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Zusammengeführt von {model}</translation>
    </message>
    <message>
        <source>aggregator</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Put together by {model}</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Zusammengefasst von {model}</translation>
    </message>
    <message>
        <source>comparison</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Compared by {model}</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Verglichen von {model}</translation>
    </message>
    <message>
        <source>{part}, round {number}</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>{part}, Runde {number}</translation>
    </message>
    <message>
        <source>answer, layer {number}</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>Antwort, Schicht {number}</translation>
    </message>
    <message numerus="yes">
        <source>{n} reviews</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>
            <numerusform>{n} Durchsicht</numerusform>
            <numerusform>{n} Durchsichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} ballots</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>
            <numerusform>{n} Stimmzettel</numerusform>
            <numerusform>{n} Stimmzettel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} checklists</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>
            <numerusform>{n} Checkliste</numerusform>
            <numerusform>{n} Checklisten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} analyses</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>
            <numerusform>{n} Analyse</numerusform>
            <numerusform>{n} Analysen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} judges</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>
            <numerusform>{n} Richter</numerusform>
            <numerusform>{n} Richter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} checks of facts</source>
        <extracomment>tabs/chat/parts.py</extracomment>
        <translation>
            <numerusform>{n} Faktenprüfung</numerusform>
            <numerusform>{n} Faktenprüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>New conversations begin with this strategy and these models from now on.</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Neue Unterhaltungen beginnen von jetzt an mit dieser Strategie und diesen Modellen.</translation>
    </message>
    <message>
        <source>This strategy asks a model once. Parallel, Voting and Fusion ask it as often as you say.</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Diese Strategie fragt ein Modell einmal. „Parallel“, „Abstimmung“ und „Fusion“ fragen es so oft wie angegeben.</translation>
    </message>
    <message>
        <source>Have the answer reviewed</source>
        <extracomment>tabs/chat/reviewing.py</extracomment>
        <translation>Die Antwort durchsehen lassen</translation>
    </message>
    <message>
        <source>Have the answer of {model} reviewed</source>
        <extracomment>tabs/chat/reviewing.py</extracomment>
        <translation>Die Antwort von {model} durchsehen lassen</translation>
    </message>
    <message>
        <source>Each model says whether it agrees, in one sentence, and writes the answer anew where it disagrees.</source>
        <extracomment>tabs/chat/reviewing.py</extracomment>
        <translation>Jedes Modell sagt in einem Satz, ob es zustimmt, und schreibt die Antwort neu, wo es nicht zustimmt.</translation>
    </message>
    <message>
        <source>agrees</source>
        <extracomment>tabs/shared/reviewed.py</extracomment>
        <translation>stimmt zu</translation>
    </message>
    <message>
        <source>disagrees</source>
        <extracomment>tabs/shared/reviewed.py</extracomment>
        <translation>stimmt nicht zu</translation>
    </message>
    <message>
        <source>adds</source>
        <extracomment>tabs/shared/reviewed.py</extracomment>
        <translation>ergänzt</translation>
    </message>
    <message>
        <source>What led to these reviews</source>
        <extracomment>tabs/chat/reviews.py</extracomment>
        <translation>Wie es zu diesen Durchsichten kam</translation>
    </message>
    <message>
        <source>Revision of {model}</source>
        <extracomment>tabs/chat/reviews.py</extracomment>
        <translation>Fassung von {model}</translation>
    </message>
    <message>
        <source>Use this revision</source>
        <extracomment>tabs/chat/reviews.py</extracomment>
        <translation>Diese Fassung verwenden</translation>
    </message>
    <message>
        <source>Use the revision of {model}</source>
        <extracomment>tabs/chat/reviews.py</extracomment>
        <translation>Die Fassung von {model} verwenden</translation>
    </message>
    <message>
        <source>Its words are sent in the answer&apos;s place; “Take the new words back” undoes it.</source>
        <extracomment>tabs/chat/reviews.py</extracomment>
        <translation>Ihr Wortlaut wird statt der Antwort gesendet; „Neuen Wortlaut zurücknehmen“ macht es rückgängig.</translation>
    </message>
    <message numerus="yes">
        <source>Reviewed by {n} models</source>
        <extracomment>tabs/chat/reviews.py</extracomment>
        <translation>
            <numerusform>Durchgesehen von {n} Modell</numerusform>
            <numerusform>Durchgesehen von {n} Modellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models review it …</source>
        <extracomment>tabs/chat/reviews.py</extracomment>
        <translation>
            <numerusform>{n} Modell sieht sie durch …</numerusform>
            <numerusform>{n} Modelle sehen sie durch …</numerusform>
        </translation>
    </message>
    <message>
        <source>It says nothing.</source>
        <extracomment>tabs/chat/reviews.py, tabs/shared/receipt_words.py</extracomment>
        <translation>Es sagt nichts.</translation>
    </message>
    <message>
        <source>Give it up; what has arrived is kept</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Aufgeben; was angekommen ist, bleibt erhalten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Another answer to the same prompt, with no recorded answers</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Eine weitere Antwort auf denselben Prompt, ohne aufgezeichnete Antworten</translation>
    </message>
    <message>
        <source>Ask the same prompt again</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Denselben Prompt noch einmal fragen</translation>
    </message>
    <message>
        <source>Merge …</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Zusammenführen …</translation>
    </message>
    <message>
        <source>One answer of these: fused, by a checklist, as a table, or as you say</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Aus diesen eine Antwort: verschmolzen, nach einer Checkliste, als Tabelle oder nach Ihren Worten</translation>
    </message>
    <message>
        <source>Stop all</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Alle stoppen</translation>
    </message>
    <message>
        <source>Try again; nothing was finished that could be used again</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>Noch einmal versuchen; es war nichts fertig, das wiederverwendet werden könnte</translation>
    </message>
    <message numerus="yes">
        <source>Try again; {n} finished answers will be used again at no cost</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation>
            <numerusform>Noch einmal versuchen; {n} fertige Antwort wird kostenlos wiederverwendet</numerusform>
            <numerusform>Noch einmal versuchen; {n} fertige Antworten werden kostenlos wiederverwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Options of {strategy}</source>
        <extracomment>tabs/chat/strategy_options.py</extracomment>
        <translation>Optionen von {strategy}</translation>
    </message>
    <message>
        <source>Take all back</source>
        <extracomment>tabs/chat/strategy_options.py</extracomment>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Every option as the preset or the settings have it</source>
        <extracomment>tabs/chat/strategy_options.py</extracomment>
        <translation>Jede Option so, wie Vorlage oder Einstellungen sie haben</translation>
    </message>
    <message>
        <source>Use for this conversation</source>
        <extracomment>tabs/chat/strategy_options.py</extracomment>
        <translation>Für diese Unterhaltung verwenden</translation>
    </message>
    <message>
        <source>{strategy}, in this conversation</source>
        <extracomment>tabs/chat/strategy_options.py</extracomment>
        <translation>{strategy}, in dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Options</source>
        <extracomment>tabs/chat/strategy_options.py</extracomment>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Show later</source>
        <extracomment>tabs/chat/stretch.py</extracomment>
        <translation>Spätere zeigen</translation>
    </message>
    <message>
        <source>Go to the newest</source>
        <extracomment>tabs/chat/stretch.py</extracomment>
        <translation>Zum Neuesten</translation>
    </message>
    <message>
        <source>The wording before</source>
        <extracomment>tabs/chat/switcher.py</extracomment>
        <translation>Vorherige Fassung</translation>
    </message>
    <message>
        <source>The next wording</source>
        <extracomment>tabs/chat/switcher.py</extracomment>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>wording {number} of {all}</source>
        <extracomment>tabs/chat/switcher.py</extracomment>
        <translation>Fassung {number} von {all}</translation>
    </message>
    <message>
        <source>The answer before</source>
        <extracomment>tabs/chat/switcher.py</extracomment>
        <translation>Vorherige Antwort</translation>
    </message>
    <message>
        <source>The next answer</source>
        <extracomment>tabs/chat/switcher.py</extracomment>
        <translation>Nächste Antwort</translation>
    </message>
    <message>
        <source>answer {number} of {all}</source>
        <extracomment>tabs/chat/switcher.py</extracomment>
        <translation>Antwort {number} von {all}</translation>
    </message>
    <message>
        <source>asked again</source>
        <extracomment>tabs/chat/tab.py</extracomment>
        <translation>noch einmal gefragt</translation>
    </message>
    <message>
        <source>Conversation</source>
        <extracomment>tabs/chat/transcript.py</extracomment>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <extracomment>tabs/chat/stretch.py</extracomment>
        <translation>Frühere zeigen</translation>
    </message>
    <message>
        <source>with `{command}`</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>mit `{command}`</translation>
    </message>
    <message>
        <source>in Settings under Budget</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>in den Einstellungen unter „Budget“</translation>
    </message>
    <message>
        <source>`{command}` lets it go on</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>`{command}` lässt ihn weiterlaufen</translation>
    </message>
    <message>
        <source>Release lets it go on</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>„Freigeben“ lässt ihn weiterlaufen</translation>
    </message>
    <message>
        <source>`{command}` lets it be resumed</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>`{command}` erlaubt, ihn fortzusetzen</translation>
    </message>
    <message>
        <source>Release lets it be resumed</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>„Freigeben“ erlaubt, ihn fortzusetzen</translation>
    </message>
    <message>
        <source>Look at it with `{command}`</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Sehen Sie ihn sich mit `{command}` an</translation>
    </message>
    <message>
        <source>Look at it in the Runs tab</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Sehen Sie ihn sich unter „Läufe“ an</translation>
    </message>
    <message>
        <source>in Settings under Providers</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>in den Einstellungen unter „Anbieter“</translation>
    </message>
    <message>
        <source>with Retry</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>mit „Wiederholen“</translation>
    </message>
    <message>
        <source>with Resume</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>mit „Fortsetzen“</translation>
    </message>
    <message>
        <source>in the Runs tab</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>unter „Läufe“</translation>
    </message>
    <message>
        <source>run `{command}` to have it asked at once</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>mit `{command}` wird es sofort gefragt</translation>
    </message>
    <message>
        <source>close its breaker in the Performance tab</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>schließen Sie seinen Schutzschalter unter „Leistung“</translation>
    </message>
    <message>
        <source>Set apart: {reason}.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Beiseitegelegt: {reason}.</translation>
    </message>
    <message>
        <source>It is kept as it is and never started by itself. Release lets it be resumed.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Er bleibt, wie er ist, und startet nie von selbst. Mit „Freigeben“ lässt er sich wieder fortsetzen.</translation>
    </message>
    <message>
        <source>Stopped: {reason}.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Gestoppt: {reason}.</translation>
    </message>
    <message>
        <source>On resume: {what}</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Beim Fortsetzen: {what}</translation>
    </message>
    <message>
        <source>The program that was asking ended while this waited for you.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Das Programm, das fragte, wurde beendet, während dies auf Sie wartete.</translation>
    </message>
    <message>
        <source>It goes on here when you answer.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Es geht hier weiter, sobald Sie antworten.</translation>
    </message>
    <message>
        <source>Interrupted: the program that was asking ended before any model was asked.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Unterbrochen: Das Programm, das fragte, wurde beendet, bevor ein Modell gefragt war.</translation>
    </message>
    <message>
        <source>Interrupted: the program that was asking ended before the answer was whole.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Unterbrochen: Das Programm, das fragte, wurde beendet, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>What had arrived is kept below.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Was angekommen war, steht weiter unten.</translation>
    </message>
    <message>
        <source>Degraded: no model answered. Below is the stand-in answer from your settings.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Eingeschränkt: Kein Modell hat geantwortet. Unten steht die Ersatzantwort aus Ihren Einstellungen.</translation>
    </message>
    <message>
        <source>Degraded: something failed on the way to this answer.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Eingeschränkt: Auf dem Weg zu dieser Antwort ist etwas fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <source>Degraded: {failed} of {n} models failed ({names}).</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>
            <numerusform>Eingeschränkt: {failed} von {n} Modell fehlgeschlagen ({names}).</numerusform>
            <numerusform>Eingeschränkt: {failed} von {n} Modellen fehlgeschlagen ({names}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked as before: {how}.</source>
        <extracomment>tabs/chat/anew.py</extracomment>
        <translation>Gefragt wie zuvor: {how}.</translation>
    </message>
    <message numerus="yes">
        <source>{models} are not there any more and are not asked.</source>
        <extracomment>tabs/chat/anew.py</extracomment>
        <translation>
            <numerusform>{models} gibt es nicht mehr und wird nicht gefragt.</numerusform>
            <numerusform>{models} gibt es nicht mehr und werden nicht gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask as chosen below</source>
        <extracomment>tabs/chat/anew.py</extracomment>
        <translation>Fragen wie unten gewählt</translation>
    </message>
    <message>
        <source>It cannot be asked as before: {what}</source>
        <extracomment>tabs/chat/anew.py</extracomment>
        <translation>Wie zuvor kann nicht gefragt werden: {what}</translation>
    </message>
    <message>
        <source>Asked as chosen at the prompt box: {how}.</source>
        <extracomment>tabs/chat/anew.py</extracomment>
        <translation>Gefragt wie beim Eingabefeld gewählt: {how}.</translation>
    </message>
    <message>
        <source>Ask as before</source>
        <extracomment>tabs/chat/anew.py</extracomment>
        <translation>Fragen wie zuvor</translation>
    </message>
    <message>
        <source>{answers} of {models}</source>
        <extracomment>tabs/chat/anew.py, tabs/chat/heading.py</extracomment>
        <translation>{answers} von {models}</translation>
    </message>
    <message>
        <source>preset {name}</source>
        <extracomment>tabs/chat/anew.py</extracomment>
        <translation>Vorlage {name}</translation>
    </message>
    <message>
        <source>This prompt is asked of the models named above it, and of no other.</source>
        <extracomment>tabs/chat/choosing.py</extracomment>
        <translation>Dieser Prompt geht an die darüber genannten Modelle und an kein anderes.</translation>
    </message>
    <message>
        <source>It becomes a branch of its own; this one stays as it is.</source>
        <extracomment>tabs/chat/exchange.py</extracomment>
        <translation>Wird ein eigener Zweig; dieser bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>First words after {time}.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Erste Wörter nach {time}.</translation>
    </message>
    <message>
        <source>Models to ask this prompt of</source>
        <extracomment>tabs/chat/mentioning.py</extracomment>
        <translation>Modelle, an die dieser Prompt gehen kann</translation>
    </message>
    <message>
        <source>Looking for models …</source>
        <extracomment>tabs/chat/mentioning.py, tabs/shared/model_list.py</extracomment>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <source>This prompt is asked of {model}. Press to take it out.</source>
        <extracomment>tabs/chat/mentions.py</extracomment>
        <translation>Dieser Prompt geht an {model}. Drücken entfernt es.</translation>
    </message>
    <message>
        <source>Only this prompt:</source>
        <extracomment>tabs/chat/mentions.py</extracomment>
        <translation>Nur dieser Prompt:</translation>
    </message>
    <message>
        <source>Set as default</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Als Standard festlegen</translation>
    </message>
    <message>
        <source>Only this prompt is asked of: {models}</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation>Nur dieser Prompt geht an: {models}</translation>
    </message>
    <message>
        <source>Ask something. / offers saved prompts, @ models. Enter sends, Shift+Enter begins a new line.</source>
        <extracomment>tabs/chat/prompt_edit.py</extracomment>
        <translation>Fragen Sie etwas. / bietet gespeicherte Prompts an, @ Modelle. Enter sendet, Umschalt+Enter beginnt eine neue Zeile.</translation>
    </message>
    <message>
        <source>Ask something. / offers saved prompts, @ models. Ctrl+Enter sends, Enter begins a new line.</source>
        <extracomment>tabs/chat/prompt_edit.py</extracomment>
        <translation>Fragen Sie etwas. / bietet gespeicherte Prompts an, @ Modelle. Strg+Enter sendet, Enter beginnt eine neue Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>{models} stood in.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>
            <numerusform>{models} sprang ein.</numerusform>
            <numerusform>{models} sprangen ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all that were asked have answered.</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Nicht alle Gefragten haben geantwortet.</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>What is 17 * 24 + 9?</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Wie viel ist 17 * 24 + 9?</translation>
    </message>
    <message>
        <source>Ordering</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Sortieren</translation>
    </message>
    <message>
        <source>Sort these numbers: 42, 7, 19, 3, 88</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Sortieren Sie diese Zahlen: 42, 7, 19, 3, 88</translation>
    </message>
    <message>
        <source>Multiple choice</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Mehrfachauswahl</translation>
    </message>
    <message>
        <source>Which number is prime? A) 21 B) 27 C) 29 D) 33</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Welche Zahl ist eine Primzahl? A) 21 B) 27 C) 29 D) 33</translation>
    </message>
    <message>
        <source>No model server answered on this machine. Start Ollama, LM Studio, llama.cpp or vLLM, then look again.</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Auf diesem Rechner hat kein Modellserver geantwortet. Starten Sie Ollama, LM Studio, llama.cpp oder vLLM, und suchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Connect a provider …</source>
        <extracomment>tabs/chat/pickers.py, tabs/chat/welcome.py</extracomment>
        <translation>Anbieter verbinden …</translation>
    </message>
    <message>
        <source>Look for models on this machine</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Modelle auf diesem Rechner suchen</translation>
    </message>
    <message>
        <source>Asks Ollama, LM Studio, llama.cpp and vLLM at their usual ports of this machine</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Fragt bei Ollama, LM Studio, llama.cpp und vLLM an ihren üblichen Ports auf diesem Rechner an</translation>
    </message>
    <message>
        <source>Ask these models</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Diese Modelle fragen</translation>
    </message>
    <message>
        <source>Welcome to Tutti: ask several models at once</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Willkommen bei Tutti: mehrere Modelle gleichzeitig fragen</translation>
    </message>
    <message>
        <source>Ask several models at once</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Mehrere Modelle gleichzeitig fragen</translation>
    </message>
    <message numerus="yes">
        <source>{n} models found: {servers}. They cost nothing.</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>
            <numerusform>{n} Modell gefunden: {servers}. Es kostet nichts.</numerusform>
            <numerusform>{n} Modelle gefunden: {servers}. Sie kosten nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask {models}</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>{models} fragen</translation>
    </message>
    <message>
        <source>Looking …</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>{kind} example: {prompt}</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Beispiel, {kind}: {prompt}</translation>
    </message>
    <message>
        <source>One prompt goes to one model or to many; the answers come side by side, with what they cost and how long they took.</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Ein Prompt geht an ein Modell oder an viele; die Antworten kommen nebeneinander, mit Kosten und Dauer.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Gleich ausprobieren</translation>
    </message>
    <message>
        <source>Practice models are built in: they need no key and no network, and cost nothing. One click asks them.</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Übungsmodelle sind eingebaut: Sie brauchen weder Schlüssel noch Netz und kosten nichts. Ein Klick fragt sie.</translation>
    </message>
    <message>
        <source>Ask real models</source>
        <extracomment>tabs/chat/welcome.py</extracomment>
        <translation>Echte Modelle fragen</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>6 hours</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>tabs/performance/alert_dialog.py, tabs/shared/alert_words.py</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>over</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>über</translation>
    </message>
    <message>
        <source>under</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>unter</translation>
    </message>
    <message numerus="yes">
        <source>{n} minutes</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>
            <numerusform>{n} Minute</numerusform>
            <numerusform>{n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell me of: {rule}.</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Warnen bei: {rule}.</translation>
    </message>
    <message>
        <source>to</source>
        <comment>between two times</comment>
        <extracomment>tabs/performance/alert_dialog.py, tabs/performance/trends_page.py</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>When</source>
        <comment>rule of an alert</comment>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Of</source>
        <comment>rule of an alert</comment>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>In</source>
        <comment>rule of an alert</comment>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>For</source>
        <comment>rule of an alert</comment>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Aufgabenart</translation>
    </message>
    <message>
        <source>Is</source>
        <comment>rule of an alert</comment>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation>Liegt</translation>
    </message>
    <message>
        <source>Only this model</source>
        <extracomment>tabs/performance/alert_dialog.py, tabs/performance/trends_page.py</extracomment>
        <translation>Nur dieses Modell</translation>
    </message>
    <message>
        <source>Only this strategy</source>
        <extracomment>tabs/performance/alert_dialog.py, tabs/performance/trends_page.py</extracomment>
        <translation>Nur diese Strategie</translation>
    </message>
    <message>
        <source>Only this kind of task</source>
        <extracomment>tabs/performance/alert_dialog.py, tabs/performance/trends_page.py</extracomment>
        <translation>Nur diese Aufgabenart</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/shared/trends/periods.py</extracomment>
        <translation>{begins} bis {ends}</translation>
    </message>
    <message>
        <source>rings: {value}</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>schlägt an: {value}</translation>
    </message>
    <message>
        <source>still</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>ruhig</translation>
    </message>
    <message>
        <source>{time}, rule removed</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>{time}, Regel entfernt</translation>
    </message>
    <message>
        <source>{words} In a quiet time.</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation>{words} In einer Ruhezeit.</translation>
    </message>
    <message>
        <source>key held until Tutti is closed</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation>Schlüssel nur bis Tutti beendet wird</translation>
    </message>
    <message>
        <source>{provider}, by the month</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>{provider}, je Monat</translation>
    </message>
    <message>
        <source>{amount} of {limit}</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>{amount} von {limit}</translation>
    </message>
    <message>
        <source>{amount} of practice money</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation>{amount} Übungsgeld</translation>
    </message>
    <message>
        <source>{number}%</source>
        <extracomment>tabs/performance/budgets_page.py, tabs/shared/wording.py</extracomment>
        <translation>{number} %</translation>
    </message>
    <message numerus="yes">
        <source>At this pace nothing is left in {n} days.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation>
            <numerusform>Bei diesem Tempo ist in einem Tag nichts mehr übrig.</numerusform>
            <numerusform>Bei diesem Tempo ist in {n} Tagen nichts mehr übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} min</source>
        <extracomment>tabs/performance/burn.py, tabs/performance/plots.py</extracomment>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{number} h</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation>{number} h</translation>
    </message>
    <message>
        <source>At this pace nothing is left in {time}.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation>Bei diesem Tempo ist in {time} nichts mehr übrig.</translation>
    </message>
    <message>
        <source>At this pace it comes to {amount}.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation>Bei diesem Tempo werden es {amount}.</translation>
    </message>
    <message>
        <source>Spending, {scope}</source>
        <extracomment>tabs/performance/burn_plot.py</extracomment>
        <translation>Ausgaben, {scope}</translation>
    </message>
    <message numerus="yes">
        <source>calls {within_time}</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>
            <numerusform>Aufruf {within_time}</numerusform>
            <numerusform>Aufrufe {within_time}</numerusform>
        </translation>
    </message>
    <message>
        <source>{answers} kept, {size}</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>{answers}, {size}</translation>
    </message>
    <message>
        <source>{percent} of tokens read</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation>{percent} der gelesenen Token</translation>
    </message>
    <message numerus="yes">
        <source>{n} calls {within_time}</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>
            <numerusform>{n} Aufruf {within_time}</numerusform>
            <numerusform>{n} Aufrufe {within_time}</numerusform>
        </translation>
    </message>
    <message>
        <source>and {number} of unknown price</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation>und {number} mit unbekanntem Preis</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <extracomment>tabs/performance/plot.py</extracomment>
        <translation>und {number} weitere</translation>
    </message>
    <message>
        <source>real</source>
        <comment>money</comment>
        <extracomment>tabs/performance/plots.py, tabs/settings/warnings_table.py</extracomment>
        <translation>echt</translation>
    </message>
    <message>
        <source>simulated</source>
        <comment>money</comment>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>{thousands}k</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation>{thousands}k</translation>
    </message>
    <message numerus="yes">
        <source>{n} models that had been held back are asked again.</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation>
            <numerusform>{n} Modell, das zurückgehalten wurde, wird wieder gefragt.</numerusform>
            <numerusform>{n} Modelle, die zurückgehalten wurden, werden wieder gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>15 min</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>15 min</translation>
    </message>
    <message>
        <source>in 15 minutes</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>in 15 Minuten</translation>
    </message>
    <message>
        <source>Show models</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Modelle anzeigen</translation>
    </message>
    <message>
        <source>Show trends</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Verläufe anzeigen</translation>
    </message>
    <message>
        <source>Show budgets</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Budgets anzeigen</translation>
    </message>
    <message>
        <source>Show providers</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Anbieter anzeigen</translation>
    </message>
    <message>
        <source>Show cache and savings</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Cache und Ersparnis anzeigen</translation>
    </message>
    <message>
        <source>Show alerts</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Warnungen anzeigen</translation>
    </message>
    <message>
        <source>Alerts ({number})</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Warnungen ({number})</translation>
    </message>
    <message>
        <source>Providers ({number})</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Anbieter ({number})</translation>
    </message>
    <message>
        <source>All</source>
        <comment>of time</comment>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show {time}</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation>Anzeigen: {time}</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <extracomment>tabs/performance/table.py, tabs/performance/trend_table.py</extracomment>
        <translation>Token/s</translation>
    </message>
    <message>
        <source>{number} in flight</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation>{number} unterwegs</translation>
    </message>
    <message>
        <source>{change} (was {value})</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation>{change} (vorher {value})</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers reused</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation>
            <numerusform>{n} Antwort übernommen</numerusform>
            <numerusform>{n} Antworten übernommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens written</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation>
            <numerusform>{n} Token geschrieben</numerusform>
            <numerusform>{n} Token geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>simulated {amount} saved</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation>simuliert {amount} gespart</translation>
    </message>
    <message>
        <source>{figure}, change</source>
        <extracomment>tabs/performance/trend_table.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>{figure}, Änderung</translation>
    </message>
    <message>
        <source>{figure}, since the period before</source>
        <extracomment>tabs/performance/trend_table.py</extracomment>
        <translation>{figure}, gegenüber dem Zeitraum davor</translation>
    </message>
    <message>
        <source>By model</source>
        <extracomment>tabs/performance/trends_page.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Nach Modell</translation>
    </message>
    <message>
        <source>By strategy</source>
        <extracomment>tabs/performance/trends_page.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Nach Strategie</translation>
    </message>
    <message>
        <source>By kind of task</source>
        <extracomment>tabs/performance/trends_page.py, tabs/shared/trends/report_page.py</extracomment>
        <translation>Nach Aufgabenart</translation>
    </message>
    <message>
        <source>Show the last hour</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Letzte Stunde anzeigen</translation>
    </message>
    <message>
        <source>Show the last day</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Letzten Tag anzeigen</translation>
    </message>
    <message>
        <source>Week</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Show the last week</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Letzte Woche anzeigen</translation>
    </message>
    <message>
        <source>Month</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Show the last month</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Letzten Monat anzeigen</translation>
    </message>
    <message>
        <source>Compared with {period}.</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation>Verglichen mit {period}.</translation>
    </message>
    <message>
        <source>Fork</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Cancel run</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Receipt …</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Beleg …</translation>
    </message>
    <message>
        <source>What if …</source>
        <extracomment>tabs/runs/actions.py, tabs/runs/what_if.py</extracomment>
        <translation>Was wäre, wenn …</translation>
    </message>
    <message>
        <source>Take insights …</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Erkenntnisse gewinnen …</translation>
    </message>
    <message>
        <source>Mark as failed</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Als fehlgeschlagen markieren</translation>
    </message>
    <message>
        <source>Export as a bundle …</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Als Bündel exportieren …</translation>
    </message>
    <message>
        <source>Shows what going on with this run would do and cost, and goes on when you agree</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Zeigt, was das Fortsetzen dieses Laufs tun und kosten würde, und setzt ihn fort, wenn Sie zustimmen</translation>
    </message>
    <message>
        <source>Lets this run be resumed again; nothing is started by it</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Erlaubt, diesen Lauf wieder fortzusetzen; gestartet wird dadurch nichts</translation>
    </message>
    <message>
        <source>A new run for the same prompt that uses the finished steps of this one</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Ein neuer Lauf zum selben Prompt, der die abgeschlossenen Schritte dieses Laufs verwendet</translation>
    </message>
    <message>
        <source>A new run: what came before the chosen step is used again, that step and the rest is done anew</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Ein neuer Lauf: Was vor dem gewählten Schritt kam, wird wiederverwendet, dieser Schritt und der Rest werden neu ausgeführt</translation>
    </message>
    <message>
        <source>Stops this run, wherever it runs</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Bricht diesen Lauf ab, wo immer er läuft</translation>
    </message>
    <message>
        <source>Shows everything that led to the answer, and the answers that were not taken</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Zeigt alles, was zur Antwort geführt hat, und die Antworten, die nicht genommen wurden</translation>
    </message>
    <message>
        <source>Shows what another strategy would have answered and cost, from recorded answers alone</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Zeigt allein aus aufgezeichneten Antworten, was eine andere Strategie geantwortet und gekostet hätte</translation>
    </message>
    <message>
        <source>Has a model compare the answers, and keeps what comes of it in memory; it asks first</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Lässt ein Modell die Antworten vergleichen und behält das Ergebnis im Gedächtnis; vorher wird gefragt</translation>
    </message>
    <message>
        <source>Gives this run up: it ends as failed, and what is recorded stays</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Gibt diesen Lauf auf: Er endet als fehlgeschlagen, und die Aufzeichnung bleibt</translation>
    </message>
    <message>
        <source>Writes this run with its answers to one file, which replays elsewhere without keys</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Schreibt diesen Lauf mit seinen Antworten in eine Datei, die sich anderswo ohne Schlüssel nachspielen lässt</translation>
    </message>
    <message>
        <source>It waits for your answer, which takes it up again when its program has ended.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Er wartet auf Ihre Antwort; ist sein Programm beendet, setzt sie ihn fort.</translation>
    </message>
    <message>
        <source>This run has ended.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf ist beendet.</translation>
    </message>
    <message>
        <source>This run is being carried out.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf wird gerade ausgeführt.</translation>
    </message>
    <message>
        <source>This run has ended. Retry it, or fork it from a step.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf ist beendet. Wiederholen Sie ihn, oder zweigen Sie von einem Schritt ab.</translation>
    </message>
    <message>
        <source>This run is set apart. Release it first.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf ist beiseitegelegt. Geben Sie ihn zuerst wieder frei.</translation>
    </message>
    <message>
        <source>This run is being carried out. Wait for its end, or cancel it.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf wird gerade ausgeführt. Warten Sie auf sein Ende, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>This run has not ended. Resume it, or mark it as failed first.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf ist nicht beendet. Setzen Sie ihn fort, oder markieren Sie ihn zuerst als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Every step has succeeded. Fork it from a step to have that done anew.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Jeder Schritt ist gelungen. Zweigen Sie von einem Schritt ab, um ihn neu ausführen zu lassen.</translation>
    </message>
    <message>
        <source>Choose a step on the page Steps first.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Wählen Sie zuerst einen Schritt auf der Seite „Schritte“.</translation>
    </message>
    <message>
        <source>This run has no step yet.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf hat noch keinen Schritt.</translation>
    </message>
    <message>
        <source>It is being stopped already.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Er wird bereits abgebrochen.</translation>
    </message>
    <message>
        <source>This run is being carried out. Cancel it instead.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf wird gerade ausgeführt. Brechen Sie ihn stattdessen ab.</translation>
    </message>
    <message>
        <source>Only a run that is set apart can be released.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Nur ein beiseitegelegter Lauf kann wieder freigegeben werden.</translation>
    </message>
    <message>
        <source>This run is being carried out. Wait for its end.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Dieser Lauf wird gerade ausgeführt. Warten Sie auf sein Ende.</translation>
    </message>
    <message>
        <source>Fewer than two models answered in it, so there is nothing to compare.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Darin haben weniger als zwei Modelle geantwortet; es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More that can be done with this run</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Weitere Aktionen für diesen Lauf</translation>
    </message>
    <message>
        <source>Answer of the run</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Antwort des Laufs</translation>
    </message>
    <message>
        <source>Answer of the run and why</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Antwort des Laufs und warum</translation>
    </message>
    <message>
        <source>Only the beginning is shown here; the whole answer is in its conversation.</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Hier steht nur der Anfang; die ganze Antwort steht in ihrer Unterhaltung.</translation>
    </message>
    <message>
        <source>Answered by {model}.</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Beantwortet von {model}.</translation>
    </message>
    <message>
        <source>This run has no answer.</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Dieser Lauf hat keine Antwort.</translation>
    </message>
    <message>
        <source>No answer yet. A step waits for you, on the page Approvals.</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Noch keine Antwort. Ein Schritt wartet auf Sie, auf der Seite „Freigaben“.</translation>
    </message>
    <message>
        <source>No answer yet, and no program carries this run out. What had arrived is on the page Steps.</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Noch keine Antwort, und kein Programm führt diesen Lauf aus. Was angekommen war, steht auf der Seite „Schritte“.</translation>
    </message>
    <message numerus="yes">
        <source>No answer yet. {open} of {n} steps still being answered.</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>
            <numerusform>Noch keine Antwort. {open} von {n} Schritt wird noch beantwortet.</numerusform>
            <numerusform>Noch keine Antwort. {open} von {n} Schritten werden noch beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <extracomment>tabs/runs/answer.py</extracomment>
        <translation>Noch keine Antwort.</translation>
    </message>
    <message>
        <source>What this run asked you</source>
        <extracomment>tabs/runs/approvals.py</extracomment>
        <translation>Was dieser Lauf Sie gefragt hat</translation>
    </message>
    <message>
        <source>List every run again</source>
        <extracomment>tabs/runs/behind.py</extracomment>
        <translation>Wieder alle Läufe auflisten</translation>
    </message>
    <message>
        <source>Only the runs behind {point}</source>
        <extracomment>tabs/runs/behind.py</extracomment>
        <translation>Nur die Läufe hinter {point}</translation>
    </message>
    <message>
        <source>passed</source>
        <extracomment>tabs/runs/checks.py, tabs/shared/recorded_words.py</extracomment>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>tabs/runs/checks.py, tabs/shared/recorded_words.py</extracomment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>unklar</translation>
    </message>
    <message>
        <source>broke</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>took too long</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>dauerte zu lange</translation>
    </message>
    <message>
        <source>not made</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Answer of</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>Antwort von</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Checks of the answers</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>Prüfungen der Antworten</translation>
    </message>
    <message>
        <source>{found}, by its stand-in</source>
        <extracomment>tabs/runs/checks.py</extracomment>
        <translation>{found}, durch den Ersatz</translation>
    </message>
    <message>
        <source>Running</source>
        <extracomment>tabs/runs/chips.py, tabs/runs/states.py</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <extracomment>tabs/runs/chips.py, tabs/runs/states.py</extracomment>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <extracomment>tabs/runs/chips.py, tabs/runs/states.py</extracomment>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>tabs/runs/chips.py, tabs/runs/states.py</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Every run</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Runs that are being carried out</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Läufe, die gerade ausgeführt werden</translation>
    </message>
    <message>
        <source>Runs in which a step waits for you</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Läufe, in denen ein Schritt auf Sie wartet</translation>
    </message>
    <message>
        <source>Runs that succeeded or were canceled</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Läufe, die gelungen sind oder abgebrochen wurden</translation>
    </message>
    <message>
        <source>Runs whose program ended before they did</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Läufe, deren Programm vor ihnen endete</translation>
    </message>
    <message>
        <source>Runs that were taken up in vain too often and are set apart</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Läufe, die zu oft vergeblich fortgesetzt wurden und beiseitegelegt sind</translation>
    </message>
    <message>
        <source>Runs that ended without an answer</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Läufe, die ohne Antwort endeten</translation>
    </message>
    <message>
        <source>Show: {runs}</source>
        <extracomment>tabs/runs/chips.py</extracomment>
        <translation>Anzeigen: {runs}</translation>
    </message>
    <message>
        <source>Runs between two days</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>Läufe zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>The first day</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>Der erste Tag</translation>
    </message>
    <message>
        <source>The last day</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>Der letzte Tag</translation>
    </message>
    <message>
        <source>From</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>List them</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>Auflisten</translation>
    </message>
    <message>
        <source>Both days are included, by your clock.</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>Beide Tage zählen mit, nach Ihrer Uhr.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>tabs/runs/days_dialog.py</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Which models</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Welche Modelle</translation>
    </message>
    <message>
        <source>Accept the answer?</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Antwort annehmen?</translation>
    </message>
    <message>
        <source>Next model</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Nächstes Modell</translation>
    </message>
    <message>
        <source>When to stop</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Wann Schluss ist</translation>
    </message>
    <message>
        <source>Which answer</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Welche Antwort</translation>
    </message>
    <message>
        <source>What is asked</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Was gefragt ist</translation>
    </message>
    <message>
        <source>Which strategy</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Welche Strategie</translation>
    </message>
    <message>
        <source>Ask a stronger model?</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Ein stärkeres Modell fragen?</translation>
    </message>
    <message>
        <source>The vote</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Die Abstimmung</translation>
    </message>
    <message>
        <source>The review</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Die Durchsicht</translation>
    </message>
    <message>
        <source>Who disagrees</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Wer widerspricht</translation>
    </message>
    <message>
        <source>Money runs low</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Das Geld wird knapp</translation>
    </message>
    <message>
        <source>How memory was searched</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Wie das Gedächtnis durchsucht wurde</translation>
    </message>
    <message>
        <source>from agreement</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>nach Übereinstimmung</translation>
    </message>
    <message>
        <source>by a judge</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>laut einem Richter</translation>
    </message>
    <message>
        <source>by a checker</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>laut einer Prüfung</translation>
    </message>
    <message>
        <source>by you</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>laut Ihnen</translation>
    </message>
    <message>
        <source>as the model says of itself</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>wie das Modell selbst sagt</translation>
    </message>
    <message>
        <source>by a trained model</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>laut einem trainierten Modell</translation>
    </message>
    <message>
        <source>Decisions of the run</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Entscheidungen des Laufs</translation>
    </message>
    <message>
        <source>Show more decisions</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Weitere Entscheidungen anzeigen</translation>
    </message>
    <message>
        <source>No decision has been recorded yet.</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Noch ist keine Entscheidung aufgezeichnet.</translation>
    </message>
    <message>
        <source>Instead it could have been</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Stattdessen möglich gewesen wäre</translation>
    </message>
    <message>
        <source>Decided on</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>Entschieden anhand von</translation>
    </message>
    <message>
        <source>{percent} sure, {source}</source>
        <extracomment>tabs/runs/decisions.py</extracomment>
        <translation>{percent} sicher, {source}</translation>
    </message>
    <message>
        <source>no model</source>
        <extracomment>tabs/runs/delegate.py</extracomment>
        <translation>kein Modell</translation>
    </message>
    <message numerus="yes">
        <source>{n} models: {names}</source>
        <extracomment>tabs/runs/delegate.py</extracomment>
        <translation>
            <numerusform>{n} Modell: {names}</numerusform>
            <numerusform>{n} Modelle: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>tabs/runs/detail.py, tabs/runs/heading.py, tabs/runs/tree.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Approvals</source>
        <extracomment>tabs/runs/detail.py</extracomment>
        <translation>Freigaben</translation>
    </message>
    <message>
        <source>Hooks</source>
        <extracomment>tabs/runs/detail.py</extracomment>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Timeline</source>
        <extracomment>tabs/runs/detail.py</extracomment>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Parts of the run</source>
        <extracomment>tabs/runs/detail.py</extracomment>
        <translation>Teile des Laufs</translation>
    </message>
    <message>
        <source>Export the run as a bundle</source>
        <extracomment>tabs/runs/files.py</extracomment>
        <translation>Lauf als Bündel exportieren</translation>
    </message>
    <message>
        <source>Replay a run bundle</source>
        <extracomment>tabs/runs/files.py</extracomment>
        <translation>Laufbündel nachspielen</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}.</source>
        <extracomment>tabs/runs/files.py, tabs/settings/transfer_page.py</extracomment>
        <translation>{path} konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{name} is larger than {size} MB, so it is no run bundle.</source>
        <extracomment>tabs/runs/files.py</extracomment>
        <translation>{name} ist größer als {size} MB und daher kein Laufbündel.</translation>
    </message>
    <message>
        <source>Choose a file that `tutti runs bundle` or this window wrote.</source>
        <extracomment>tabs/runs/files.py</extracomment>
        <translation>Wählen Sie eine Datei, die `tutti runs bundle` oder dieses Fenster geschrieben hat.</translation>
    </message>
    <message>
        <source>Run bundles (*.{ending})</source>
        <extracomment>tabs/runs/files.py</extracomment>
        <translation>Laufbündel (*.{ending})</translation>
    </message>
    <message>
        <source>Filter by strategy, model and time</source>
        <extracomment>tabs/runs/filter_bar.py</extracomment>
        <translation>Nach Strategie, Modell und Zeit filtern</translation>
    </message>
    <message>
        <source>Filter the runs</source>
        <extracomment>tabs/runs/filter_bar.py</extracomment>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>Between two days …</source>
        <extracomment>tabs/runs/filter_bar.py</extracomment>
        <translation>Zwischen zwei Tagen …</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <extracomment>tabs/runs/filter_bar.py, tabs/runs/side.py</extracomment>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>Clear all</source>
        <extracomment>tabs/runs/filter_bar.py</extracomment>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>List every run again, whatever its state, words, strategy, model and time</source>
        <extracomment>tabs/runs/filter_bar.py</extracomment>
        <translation>Wieder alle Läufe auflisten, ohne Filter nach Zustand, Text, Strategie, Modell und Zeit</translation>
    </message>
    <message>
        <source>Clear all filters of the runs</source>
        <extracomment>tabs/runs/filter_bar.py</extracomment>
        <translation>Alle Filter der Läufe aufheben</translation>
    </message>
    <message>
        <source>No longer filter by {what}: {choice}</source>
        <extracomment>tabs/runs/filter_bar.py</extracomment>
        <translation>Nicht mehr filtern nach {what}: {choice}</translation>
    </message>
    <message>
        <source>Retry of an earlier run</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Wiederholung eines früheren Laufs</translation>
    </message>
    <message>
        <source>Fork of an earlier run</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Abzweigung eines früheren Laufs</translation>
    </message>
    <message>
        <source>Replay of a bundle</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Nachgespieltes Bündel</translation>
    </message>
    <message>
        <source>Copy id</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy the run&apos;s id</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>ID des Laufs kopieren</translation>
    </message>
    <message>
        <source>Show what this run asks you</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Anzeigen, was dieser Lauf Sie fragt</translation>
    </message>
    <message>
        <source>Show it</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show the run this one was made from</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Den Lauf anzeigen, aus dem dieser entstand</translation>
    </message>
    <message>
        <source>No model was named</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Kein Modell wurde genannt</translation>
    </message>
    <message>
        <source>Run {id}</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Lauf {id}</translation>
    </message>
    <message>
        <source>{origin}, from step {step} on</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>{origin}, ab Schritt {step}</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers used again</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>
            <numerusform>{n} Antwort wiederverwendet</numerusform>
            <numerusform>{n} Antworten wiederverwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>{time} so far</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>bisher {time}</translation>
    </message>
    <message>
        <source>took {time}</source>
        <extracomment>tabs/runs/heading.py, tabs/runs/step_pane.py</extracomment>
        <translation>dauerte {time}</translation>
    </message>
    <message>
        <source>{number} from the cache</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>{number} aus dem Cache</translation>
    </message>
    <message>
        <source>{number} from a bundle</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>{number} aus einem Bündel</translation>
    </message>
    <message>
        <source>tokens {tokens}</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Token: {tokens}</translation>
    </message>
    <message>
        <source>before a call</source>
        <extracomment>tabs/runs/hooks.py</extracomment>
        <translation>vor einem Aufruf</translation>
    </message>
    <message>
        <source>after a call</source>
        <extracomment>tabs/runs/hooks.py</extracomment>
        <translation>nach einem Aufruf</translation>
    </message>
    <message>
        <source>after a failure</source>
        <extracomment>tabs/runs/hooks.py</extracomment>
        <translation>nach einem Fehler</translation>
    </message>
    <message>
        <source>before a decision</source>
        <extracomment>tabs/runs/hooks.py</extracomment>
        <translation>vor einer Entscheidung</translation>
    </message>
    <message>
        <source>after the run</source>
        <extracomment>tabs/runs/hooks.py</extracomment>
        <translation>nach dem Lauf</translation>
    </message>
    <message>
        <source>Hook</source>
        <extracomment>tabs/runs/hooks.py</extracomment>
        <translation>Hook</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>tabs/runs/hooks.py</extracomment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <extracomment>tabs/runs/hooks.py, tabs/runs/steps.py</extracomment>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>What it finds is remembered: what they agree on, where they contradict one another, what only some say, what one alone says, and what all leave out. It is sent to other models only when you turn that on under Settings, Memory.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Was es findet, wird gemerkt: worin sie übereinstimmen, wo sie sich widersprechen, was nur einige sagen, was nur eine sagt und was alle auslassen. An andere Modelle wird es nur gesendet, wenn Sie das unter Einstellungen, Gedächtnis einschalten.</translation>
    </message>
    <message>
        <source>Take insights</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Erkenntnisse gewinnen</translation>
    </message>
    <message>
        <source>Model that compares the answers</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Modell, das die Antworten vergleicht</translation>
    </message>
    <message>
        <source>being looked up</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>wird nachgesehen</translation>
    </message>
    <message numerus="yes">
        <source>It reads your prompt and about {n} tokens of answers. Price: {price}. Your limits on spending hold for it.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>
            <numerusform>Es liest Ihren Prompt und etwa {n} Token an Antworten. Preis: {price}. Ihre Ausgabengrenzen gelten auch dafür.</numerusform>
            <numerusform>Es liest Ihren Prompt und etwa {n} Token an Antworten. Preis: {price}. Ihre Ausgabengrenzen gelten auch dafür.</numerusform>
        </translation>
    </message>
    <message>
        <source>It reads your prompt and the answers. Price: {price}. Your limits on spending hold for it.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Es liest Ihren Prompt und die Antworten. Preis: {price}. Ihre Ausgabengrenzen gelten auch dafür.</translation>
    </message>
    <message>
        <source>&amp;Compared by</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>&amp;Verglichen von</translation>
    </message>
    <message>
        <source>Costs</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Kosten</translation>
    </message>
    <message numerus="yes">
        <source>A model compares the answers of {n} models, in a run of its own, which may cost money.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>
            <numerusform>Ein Modell vergleicht die Antworten von {n} Modell in einem eigenen Lauf, der Geld kosten kann.</numerusform>
            <numerusform>Ein Modell vergleicht die Antworten von {n} Modellen in einem eigenen Lauf, der Geld kosten kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>The answers are being compared.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Die Antworten werden verglichen.</translation>
    </message>
    <message>
        <source>It is a run of its own in the list.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Es ist ein eigener Lauf in der Liste.</translation>
    </message>
    <message>
        <source>What the model wrote could not be read: they were compared by rules.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Was das Modell schrieb, war nicht lesbar: Sie wurden nach Regeln verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>{n} insights came of it.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>
            <numerusform>Daraus wurde {n} Erkenntnis.</numerusform>
            <numerusform>Daraus wurden {n} Erkenntnisse.</numerusform>
        </translation>
    </message>
    <message>
        <source>No insight came of it.</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation>Daraus wurde keine Erkenntnis.</translation>
    </message>
    <message>
        <source>Search runs</source>
        <extracomment>tabs/runs/known.py, tabs/runs/side.py</extracomment>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Filter runs</source>
        <extracomment>tabs/runs/known.py</extracomment>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <source>List all runs</source>
        <extracomment>tabs/runs/known.py</extracomment>
        <translation>Alle Läufe auflisten</translation>
    </message>
    <message>
        <source>clear filters</source>
        <extracomment>tabs/runs/known.py</extracomment>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Replay a bundle</source>
        <extracomment>tabs/runs/known.py</extracomment>
        <translation>Bündel nachspielen</translation>
    </message>
    <message>
        <source>No step yet</source>
        <extracomment>tabs/runs/progress.py</extracomment>
        <translation>Noch kein Schritt</translation>
    </message>
    <message numerus="yes">
        <source>{ended} of {n} steps</source>
        <extracomment>tabs/runs/progress.py</extracomment>
        <translation>
            <numerusform>{ended} von {n} Schritt</numerusform>
            <numerusform>{ended} von {n} Schritten</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>tabs/runs/progress.py</extracomment>
        <translation>{number} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} steps/s</source>
        <extracomment>tabs/runs/progress.py</extracomment>
        <translation>
            <numerusform>{n} Schritt/s</numerusform>
            <numerusform>{n} Schritte/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps/min</source>
        <extracomment>tabs/runs/progress.py</extracomment>
        <translation>
            <numerusform>{n} Schritt/min</numerusform>
            <numerusform>{n} Schritte/min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps/h</source>
        <extracomment>tabs/runs/progress.py</extracomment>
        <translation>
            <numerusform>{n} Schritt/h</numerusform>
            <numerusform>{n} Schritte/h</numerusform>
        </translation>
    </message>
    <message>
        <source>any moment now</source>
        <extracomment>tabs/runs/progress.py</extracomment>
        <translation>jeden Moment</translation>
    </message>
    <message>
        <source>Borda points</source>
        <extracomment>tabs/runs/recorded.py, core/strategies/voting.py</extracomment>
        <translation>Borda-Punkte</translation>
    </message>
    <message>
        <source>abstained</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Enthaltungen</translation>
    </message>
    <message>
        <source>agreeing</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>übereinstimmend</translation>
    </message>
    <message>
        <source>agreement</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>analysis</source>
        <extracomment>tabs/chat/parts.py, tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>answers</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>ballots</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Stimmzettel</translation>
    </message>
    <message>
        <source>by rules</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>nach Regeln</translation>
    </message>
    <message>
        <source>call</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>calls</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/alert_words.py</extracomment>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>checks</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>compared as</source>
        <extracomment>tabs/runs/recorded.py, core/strategies/voting.py</extracomment>
        <translation>verglichen als</translation>
    </message>
    <message>
        <source>criteria</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>difficulty</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>effective votes</source>
        <extracomment>tabs/runs/recorded.py, core/strategies/voting.py</extracomment>
        <translation>wirksame Stimmen</translation>
    </message>
    <message>
        <source>judge</source>
        <extracomment>tabs/chat/parts.py, tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Richter</translation>
    </message>
    <message>
        <source>name hidden</source>
        <extracomment>tabs/chat/hits.py, tabs/performance/history.py, tabs/settings/cache_page.py</extracomment>
        <translation>Name verborgen</translation>
    </message>
    <message>
        <source>The folder {folder} is called {name} now.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Der Ordner {folder} heißt jetzt {name}.</translation>
    </message>
    <message>
        <source>Names are hidden until you have said which answer is better.</source>
        <extracomment>tabs/runs/actions.py</extracomment>
        <translation>Die Namen sind verborgen, bis gesagt ist, welche Antwort besser ist.</translation>
    </message>
    <message numerus="yes">
        <source>{n} models, names hidden</source>
        <extracomment>tabs/runs/delegate.py</extracomment>
        <translation>
            <numerusform>{n} Modell, Name verborgen</numerusform>
            <numerusform>{n} Modelle, Namen verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>Names are hidden</source>
        <extracomment>tabs/runs/detail.py</extracomment>
        <translation>Die Namen sind verborgen</translation>
    </message>
    <message>
        <source>The answers of this run are compared without names. Once you have said which is better, all of it is here.</source>
        <extracomment>tabs/runs/detail.py</extracomment>
        <translation>Die Antworten dieses Laufs werden ohne Namen verglichen. Ist gesagt, welche besser ist, steht hier alles.</translation>
    </message>
    <message>
        <source>Compare them in the chat</source>
        <extracomment>tabs/runs/detail.py</extracomment>
        <translation>Im Chat vergleichen</translation>
    </message>
    <message>
        <source>kind</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Art</translation>
    </message>
    <message>
        <source>layer</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>least</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>least agreement</source>
        <extracomment>tabs/runs/recorded.py, core/strategies/voting.py</extracomment>
        <translation>nötige Übereinstimmung</translation>
    </message>
    <message>
        <source>length</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>majority</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Mehrheit</translation>
    </message>
    <message>
        <source>means</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Mittelwerte</translation>
    </message>
    <message>
        <source>method</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>minority</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Minderheit</translation>
    </message>
    <message>
        <source>model</source>
        <extracomment>tabs/runs/recorded.py, tabs/runs/wanted.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>models</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>moved</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>umgestimmt</translation>
    </message>
    <message>
        <source>points</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>prefer</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Vorzug</translation>
    </message>
    <message>
        <source>quality</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>round</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Runde</translation>
    </message>
    <message>
        <source>said</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>score</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Wert</translation>
    </message>
    <message>
        <source>scores</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Werte</translation>
    </message>
    <message>
        <source>share</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>sides</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>similarity</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>task</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>threshold</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>ticked</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>angehakt</translation>
    </message>
    <message>
        <source>tie rule</source>
        <extracomment>tabs/runs/recorded.py, core/strategies/voting.py</extracomment>
        <translation>Regel bei Gleichstand</translation>
    </message>
    <message>
        <source>votes</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>weights</source>
        <extracomment>tabs/runs/recorded.py</extracomment>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>no review</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py, core/strategies/consensus.py</extracomment>
        <translation>keine Durchsicht</translation>
    </message>
    <message>
        <source>one round</source>
        <extracomment>tabs/runs/recorded.py, tabs/shared/recorded_words.py, core/strategies/consensus.py</extracomment>
        <translation>eine Runde</translation>
    </message>
    <message>
        <source>You chose them.</source>
        <extracomment>tabs/runs/recorded.py, core/runs/process.py</extracomment>
        <translation>Sie haben sie gewählt.</translation>
    </message>
    <message>
        <source>What would become of each step</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>Was aus jedem Schritt würde</translation>
    </message>
    <message>
        <source>Resume this run?</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>Diesen Lauf fortsetzen?</translation>
    </message>
    <message>
        <source>This run cannot be resumed</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>Dieser Lauf kann nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>{step} by {model}</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>{step} von {model}</translation>
    </message>
    <message>
        <source>asks you</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>fragt Sie</translation>
    </message>
    <message>
        <source>sent again</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>erneut gesendet</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more steps</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>
            <numerusform>und {n} weiterer Schritt</numerusform>
            <numerusform>und {n} weitere Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>What the strategy asks after these is not known yet, and comes on top.</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>Was die Strategie danach fragt, ist noch nicht bekannt und kommt hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>It was taken up {n} times in a row without a step coming to its end.</source>
        <extracomment>tabs/runs/resume_panel.py</extracomment>
        <translation>
            <numerusform>Er wurde einmal fortgesetzt, ohne dass ein Schritt zu Ende kam.</numerusform>
            <numerusform>Er wurde {n}-mal hintereinander fortgesetzt, ohne dass ein Schritt zu Ende kam.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replay …</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Nachspielen …</translation>
    </message>
    <message>
        <source>No run fits</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Kein passender Lauf</translation>
    </message>
    <message>
        <source>{number} of {every}</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>{number} von {every}</translation>
    </message>
    <message>
        <source>Filtered by: {filters}</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Gefiltert nach: {filters}</translation>
    </message>
    <message>
        <source>the runs behind {point}</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>die Läufe hinter {point}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>„{words}“</translation>
    </message>
    <message>
        <source>Runs, newest first</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Läufe, neueste zuerst</translation>
    </message>
    <message>
        <source>Search prompts, models, ids</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Prompts, Modelle, IDs suchen</translation>
    </message>
    <message>
        <source>State of the runs to show</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Zustand der anzuzeigenden Läufe</translation>
    </message>
    <message>
        <source>Number of runs listed</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Anzahl der aufgelisteten Läufe</translation>
    </message>
    <message>
        <source>Carries a run out again from a file, with its recorded answers alone: no key, no cost</source>
        <extracomment>tabs/runs/side.py</extracomment>
        <translation>Führt einen Lauf aus einer Datei noch einmal aus, allein mit seinen aufgezeichneten Antworten: kein Schlüssel, keine Kosten</translation>
    </message>
    <message>
        <source>Starting</source>
        <extracomment>tabs/runs/states.py</extracomment>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stopping</source>
        <extracomment>tabs/runs/states.py</extracomment>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <extracomment>tabs/runs/states.py</extracomment>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Canceled</source>
        <extracomment>tabs/runs/states.py</extracomment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Interrupted, waits for you</source>
        <extracomment>tabs/runs/states.py</extracomment>
        <translation>Unterbrochen, wartet auf Sie</translation>
    </message>
    <message>
        <source>Open all</source>
        <extracomment>tabs/runs/step_pane.py, tabs/runs/tree_view.py</extracomment>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Close all</source>
        <extracomment>tabs/runs/step_pane.py, tabs/runs/tree_view.py</extracomment>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show as a tree</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Als Baum zeigen</translation>
    </message>
    <message>
        <source>Fork from this step</source>
        <extracomment>tabs/runs/step_pane.py, tabs/runs/steps.py, tabs/runs/tree_view.py</extracomment>
        <translation>Von diesem Schritt abzweigen</translation>
    </message>
    <message>
        <source>A new run: what came before this step is used again, this step and the rest is done anew</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Ein neuer Lauf: Was vor diesem Schritt kam, wird wiederverwendet, dieser Schritt und der Rest werden neu ausgeführt</translation>
    </message>
    <message>
        <source>What was sent …</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Was gesendet wurde …</translation>
    </message>
    <message>
        <source>The request of this step, made again from the record, and what came back</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Die Anfrage dieses Schritts, aus der Aufzeichnung wiederhergestellt, und was zurückkam</translation>
    </message>
    <message>
        <source>What had arrived of the answer</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Was von der Antwort angekommen war</translation>
    </message>
    <message>
        <source>This had arrived when it happened last; it is no answer:</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Dies war angekommen, als es zuletzt geschah; es ist keine Antwort:</translation>
    </message>
    <message>
        <source>Nothing had arrived.</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Nichts war angekommen.</translation>
    </message>
    <message numerus="yes">
        <source>Its program ended {n} times while the model was answering.</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>
            <numerusform>Sein Programm endete einmal, während das Modell antwortete.</numerusform>
            <numerusform>Sein Programm endete {n}-mal, während das Modell antwortete.</numerusform>
        </translation>
    </message>
    <message>
        <source>answered by {source}</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Antwort aus: {source}</translation>
    </message>
    <message>
        <source>first text after {time}</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>erster Text nach {time}</translation>
    </message>
    <message numerus="yes">
        <source>{n} tokens read from the provider&apos;s cache</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>
            <numerusform>{n} Token aus dem Cache des Anbieters gelesen</numerusform>
            <numerusform>{n} Token aus dem Cache des Anbieters gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>cost {amount}</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Kosten {amount}</translation>
    </message>
    <message>
        <source>reserved {amount}</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>{amount} reserviert</translation>
    </message>
    <message>
        <source>booked {amount} for tries without an answer</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>{amount} für Versuche ohne Antwort gebucht</translation>
    </message>
    <message>
        <source>spared {amount} by the provider&apos;s cache and what was left out</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>{amount} durch den Cache des Anbieters und Ausgelassenes erspart</translation>
    </message>
    <message numerus="yes">
        <source>{n} older messages ({tokens}) of the conversation did not fit and was left out</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>
            <numerusform>{n} ältere Nachricht ({tokens}) der Unterhaltung passte nicht und wurde ausgelassen</numerusform>
            <numerusform>{n} ältere Nachrichten ({tokens}) der Unterhaltung passten nicht und wurden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer is that of call {call}</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation>Die Antwort ist die von Aufruf {call}</translation>
    </message>
    <message>
        <source>Step</source>
        <extracomment>tabs/runs/steps.py, tabs/runs/tree.py, tabs/runs/tree_words.py</extracomment>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Answer from</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Antwort aus</translation>
    </message>
    <message>
        <source>Tokens</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Token</translation>
    </message>
    <message>
        <source>Reserved</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Booked</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Tries</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Who answered: the model itself, the cache, an earlier run, or a bundle of recorded answers</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Wer geantwortet hat: das Modell selbst, der Cache, ein früherer Lauf oder ein Bündel aufgezeichneter Antworten</translation>
    </message>
    <message>
        <source>The most a step that has no end yet may cost</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Was ein noch nicht beendeter Schritt höchstens kosten kann</translation>
    </message>
    <message>
        <source>What tries without an answer may have cost: failed, lost with their program, or stopped</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Was Versuche ohne Antwort gekostet haben können: fehlgeschlagen, mit ihrem Programm verloren oder gestoppt</translation>
    </message>
    <message>
        <source>What asking the model would have cost</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Was es gekostet hätte, das Modell zu fragen</translation>
    </message>
    <message>
        <source>the model</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>the cache</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Cache</translation>
    </message>
    <message>
        <source>an earlier run</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>früherer Lauf</translation>
    </message>
    <message>
        <source>a bundle</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Bündel</translation>
    </message>
    <message>
        <source>Steps of the run</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>Schritte des Laufs</translation>
    </message>
    <message>
        <source>{source}, {percent} similar</source>
        <extracomment>tabs/runs/steps.py</extracomment>
        <translation>{source}, {percent} ähnlich</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <extracomment>tabs/runs/tab.py</extracomment>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Every prompt you send becomes a run. Ask something in the chat and watch it here, live.</source>
        <extracomment>tabs/runs/tab.py</extracomment>
        <translation>Jeder gesendete Prompt wird zu einem Lauf. Fragen Sie etwas im Chat, und sehen Sie hier live zu.</translation>
    </message>
    <message>
        <source>No run chosen</source>
        <extracomment>tabs/runs/tab.py</extracomment>
        <translation>Kein Lauf gewählt</translation>
    </message>
    <message>
        <source>Choose a run to see its answer,
its steps and everything it did.</source>
        <extracomment>tabs/runs/tab.py</extracomment>
        <translation>Wählen Sie einen Lauf, um seine Antwort,
seine Schritte und alles Weitere zu sehen.</translation>
    </message>
    <message>
        <source>The run was written to a file.</source>
        <extracomment>tabs/runs/tab.py</extracomment>
        <translation>Der Lauf wurde in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>{file} replays with: tutti runs replay</source>
        <extracomment>tabs/runs/tab.py</extracomment>
        <translation>{file} lässt sich nachspielen mit: tutti runs replay</translation>
    </message>
    <message>
        <source>All runs</source>
        <extracomment>tabs/runs/tab.py</extracomment>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>tabs/runs/timeline.py, tabs/settings/history.py, tabs/settings/memory_entry.py</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Summary</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation>Zeitleiste des Laufs</translation>
    </message>
    <message>
        <source>Show recorded JSON</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation>Aufgezeichnetes JSON zeigen</translation>
    </message>
    <message>
        <source>The selected event as recorded</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation>Das gewählte Ereignis, wie es aufgezeichnet ist</translation>
    </message>
    <message>
        <source>Hide recorded JSON</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation>Aufgezeichnetes JSON ausblenden</translation>
    </message>
    <message>
        <source>Analysis</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Checklist</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Comparison</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Summary of what did not fit</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Zusammenfassung dessen, was nicht passte</translation>
    </message>
    <message>
        <source>Stand-in</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Review, round {number}</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Durchsicht, Runde {number}</translation>
    </message>
    <message>
        <source>Layer {number}</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>tabs/runs/tree.py, core/strategies/review.py</extracomment>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Ballot</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Stimmzettel</translation>
    </message>
    <message>
        <source>Ballots</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>Stimmzettel</translation>
    </message>
    <message>
        <source>{title} {number}</source>
        <extracomment>tabs/runs/tree.py</extracomment>
        <translation>{title} {number}</translation>
    </message>
    <message>
        <source>Steps of the run as a tree</source>
        <extracomment>tabs/runs/tree_view.py</extracomment>
        <translation>Schritte des Laufs als Baum</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>tabs/runs/tree_words.py</extracomment>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Found: {what}.</source>
        <extracomment>tabs/runs/tree_words.py</extracomment>
        <translation>Befund: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>{answered} of {n} steps answered</source>
        <extracomment>tabs/runs/tree_words.py</extracomment>
        <translation>
            <numerusform>{answered} von {n} Schritt beantwortet</numerusform>
            <numerusform>{answered} von {n} Schritten beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more, in the table of steps</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>
            <numerusform>und {n} weiterer, in der Tabelle der Schritte</numerusform>
            <numerusform>und {n} weitere, in der Tabelle der Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted: the program that carried this run out has ended. What was recorded is all here.</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>Unterbrochen: Das Programm, das diesen Lauf ausführte, ist beendet. Was aufgezeichnet wurde, ist vollständig hier.</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>Der Lauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Set apart: {reason}</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>Beiseitegelegt: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>Degraded answer: {failed} of {n} steps failed</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>
            <numerusform>Eingeschränkte Antwort: {failed} von {n} Schritt fehlgeschlagen</numerusform>
            <numerusform>Eingeschränkte Antwort: {failed} von {n} Schritten fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{failed} of {n} steps failed</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>
            <numerusform>{failed} von {n} Schritt fehlgeschlagen</numerusform>
            <numerusform>{failed} von {n} Schritten fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not started by itself any more. Release it to resume it, or mark it as failed.</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>Er wird nicht mehr von selbst gestartet. Geben Sie ihn wieder frei, um ihn fortzusetzen, oder markieren Sie ihn als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>It waits for your answer; giving it takes the run up again.</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>Er wartet auf Ihre Antwort; mit ihr wird der Lauf fortgesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>It was taken up {n} times in a row without a step coming to its end since. Resume shows what another try costs.</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>
            <numerusform>Er wurde einmal fortgesetzt, ohne dass seither ein Schritt zu Ende kam. „Fortsetzen …“ zeigt, was ein weiterer Versuch kostet.</numerusform>
            <numerusform>Er wurde {n}-mal hintereinander fortgesetzt, ohne dass seither ein Schritt zu Ende kam. „Fortsetzen …“ zeigt, was ein weiterer Versuch kostet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume shows what going on would do and cost, before anything is sent.</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>„Fortsetzen …“ zeigt, was das Fortsetzen tun und kosten würde, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>Any time</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>Beliebige Zeit</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>strategy</source>
        <extracomment>tabs/runs/wanted.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>time</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>Zeit</translation>
    </message>
    <message numerus="yes">
        <source>Last {n} days</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>
            <numerusform>Letzter Tag</numerusform>
            <numerusform>Letzte {n} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <extracomment>tabs/runs/wanted.py</extracomment>
        <translation>Bis {day}</translation>
    </message>
    <message>
        <source>Options, such as wait=first_good, max_calls=2</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Optionen, etwa wait=first_good, max_calls=2</translation>
    </message>
    <message>
        <source>Options of the strategy, as OPTION=VALUE with commas between them</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Optionen der Strategie als OPTION=WERT, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>What it would have come to</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Was dabei herausgekommen wäre</translation>
    </message>
    <message>
        <source>From recorded answers alone: no model is asked, and nothing is paid.</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Allein aus aufgezeichneten Antworten: Kein Modell wird gefragt, und nichts wird bezahlt.</translation>
    </message>
    <message>
        <source>What another strategy would have answered</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Was eine andere Strategie geantwortet hätte</translation>
    </message>
    <message>
        <source>What it would have asked</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Was sie gefragt hätte</translation>
    </message>
    <message>
        <source>{about}: {choice}. {reason}</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>{about}: {choice}. {reason}</translation>
    </message>
    <message>
        <source>It would have answered</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Sie hätte geantwortet</translation>
    </message>
    <message>
        <source>The answer then</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Die damalige Antwort</translation>
    </message>
    <message>
        <source>No answer.</source>
        <extracomment>tabs/runs/what_if.py</extracomment>
        <translation>Keine Antwort.</translation>
    </message>
    <message>
        <source>Everything is set like that already.</source>
        <extracomment>tabs/settings/acting.py</extracomment>
        <translation>Alles ist schon so eingestellt.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <extracomment>tabs/settings/backups_card.py, tabs/settings/tab.py</extracomment>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Restore …</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Backing up …</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>Wird gesichert …</translation>
    </message>
    <message>
        <source>One a day is made by itself while Tutti runs, and 12 daily, 10 weekly and 9 monthly ones are kept; what you erase for good is in none of those any more. Those that you make stay until you delete them.</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>Einmal am Tag entsteht eine von selbst, solange Tutti läuft; 12 tägliche, 10 wöchentliche und 9 monatliche werden aufgehoben. Was endgültig gelöscht wird, ist auch in diesen nicht mehr enthalten. Von Hand angelegte bleiben, bis sie gelöscht werden.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>The newest is of {time}, {size} MB; {backups} in all.</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>Die neueste ist vom {time}, {size} MB; insgesamt {backups}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} backups</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>
            <numerusform>{n} Sicherung</numerusform>
            <numerusform>{n} Sicherungen</numerusform>
        </translation>
    </message>
    <message>
        <source>They lie in {folder}. {rule}</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>Sie liegen in {folder}. {rule}</translation>
    </message>
    <message>
        <source>A backup takes the place of everything that is recorded now, so Tutti must not be running. Close it, then run this in a terminal; what was there is kept beside it:
{command}</source>
        <extracomment>tabs/settings/backups_card.py</extracomment>
        <translation>Eine Sicherung tritt an die Stelle von allem, was jetzt aufgezeichnet ist; Tutti darf dabei nicht laufen. Schließen Sie es, und führen Sie dann dies in einem Terminal aus; was da war, wird daneben aufgehoben:
{command}</translation>
    </message>
    <message>
        <source>A call that would go over a limit is not sent: what it may cost at most is reserved first. Practice money is held to the same limits, counted apart from real money.</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>Ein Aufruf, der eine Grenze überschreiten würde, wird nicht gesendet: Was er höchstens kosten kann, wird vorher reserviert. Für Übungsgeld gelten dieselben Grenzen, getrennt von echtem Geld gezählt.</translation>
    </message>
    <message>
        <source>budget limits spending money usd run day month provider warnings</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>budget grenzen ausgaben geld usd lauf tag monat anbieter warnungen</translation>
    </message>
    <message>
        <source>Each provider, by the month</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>Jeder Anbieter, pro Monat</translation>
    </message>
    <message>
        <source>What happens then</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>Was dann geschieht</translation>
    </message>
    <message>
        <source>Warnings</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>The newest ones; each limit warns once in each period.</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>Die neuesten; jede Grenze warnt einmal pro Zeitraum.</translation>
    </message>
    <message>
        <source>None was given yet. You are told once in each period when the share named above is used.</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>Bisher keine. Sie werden einmal pro Zeitraum gewarnt, wenn der oben genannte Anteil verbraucht ist.</translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>tabs/settings/budget_page.py</extracomment>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>The text of this answer was erased; it is not used again.</source>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>Der Text dieser Antwort wurde gelöscht; sie wird nicht wiederverwendet.</translation>
    </message>
    <message>
        <source>A recorded answer</source>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>Eine aufgezeichnete Antwort</translation>
    </message>
    <message>
        <source>The answer</source>
        <extracomment>tabs/settings/cache_entry.py, core/critics/schema.py, core/providers/wire/http.py</extracomment>
        <translation>Die Antwort</translation>
    </message>
    <message>
        <source>The answer as plain text</source>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>Die Antwort als reiner Text</translation>
    </message>
    <message>
        <source>Plain text</source>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>It is not used again; it stays in its conversation.</source>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>Sie wird nicht wiederverwendet; in ihrer Unterhaltung bleibt sie.</translation>
    </message>
    <message>
        <source>An unknown prompt</source>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>Ein unbekannter Prompt</translation>
    </message>
    <message>
        <source>{times}, last {time}</source>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>{times}, zuletzt {time}</translation>
    </message>
    <message>
        <source>Answered</source>
        <extracomment>tabs/settings/cache_entry.py, tabs/settings/cache_table.py</extracomment>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Used again</source>
        <extracomment>tabs/settings/cache_entry.py, tabs/settings/cache_page.py</extracomment>
        <translation>Wiederverwendet</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>entry</comment>
        <extracomment>tabs/settings/cache_entry.py</extracomment>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>The same request is answered at once, and at no cost, from what was recorded.</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>Die gleiche Anfrage wird sofort und kostenlos aus dem Aufgezeichneten beantwortet.</translation>
    </message>
    <message>
        <source>Answers kept</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>Aufbewahrte Antworten</translation>
    </message>
    <message>
        <source>cache recorded answers entries hits saved clear delete</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>cache aufgezeichnete antworten einträge treffer gespart leeren löschen</translation>
    </message>
    <message>
        <source>Delete all</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <source>Delete all recorded answers</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>Alle aufgezeichneten Antworten löschen</translation>
    </message>
    <message numerus="yes">
        <source>Have {n} recorded answers not used again?</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>
            <numerusform>{n} aufgezeichnete Antwort nicht wiederverwenden?</numerusform>
            <numerusform>{n} aufgezeichnete Antworten nicht wiederverwenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in their conversations. The next requests are paid for again.</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>In ihren Unterhaltungen bleiben sie. Die nächsten Anfragen kosten wieder Geld.</translation>
    </message>
    <message>
        <source>nothing was asked yet</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>noch nichts gefragt</translation>
    </message>
    <message numerus="yes">
        <source>{rate} of {n} requests</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>
            <numerusform>{rate} von {n} Anfrage</numerusform>
            <numerusform>{rate} von {n} Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>real money, known prices</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>echtes Geld, bekannte Preise</translation>
    </message>
    <message>
        <source>Recorded answers</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>Aufgezeichnete Antworten</translation>
    </message>
    <message>
        <source>No answer is kept yet</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>Noch keine Antwort aufbewahrt</translation>
    </message>
    <message>
        <source>Every whole answer of a model is kept for a while. When the same is asked again, it is used at once and costs nothing.</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation>Jede vollständige Antwort eines Modells wird eine Zeit lang aufbewahrt. Wird das Gleiche noch einmal gefragt, wird sie sofort und kostenlos verwendet.</translation>
    </message>
    <message>
        <source>Usable for</source>
        <extracomment>tabs/settings/cache_table.py</extracomment>
        <translation>Noch verwendbar</translation>
    </message>
    <message>
        <source>Used</source>
        <extracomment>tabs/settings/cache_table.py, tabs/settings/warnings_table.py</extracomment>
        <translation>Genutzt</translation>
    </message>
    <message>
        <source>an unknown prompt</source>
        <extracomment>tabs/settings/cache_table.py</extracomment>
        <translation>ein unbekannter Prompt</translation>
    </message>
    <message>
        <source>too old</source>
        <extracomment>tabs/settings/cache_table.py</extracomment>
        <translation>zu alt</translation>
    </message>
    <message>
        <source>Recorded answers, newest first</source>
        <extracomment>tabs/settings/cache_table.py</extracomment>
        <translation>Aufgezeichnete Antworten, neueste zuerst</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Then</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>Dann</translation>
    </message>
    <message>
        <source>cannot be set</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>nicht möglich</translation>
    </message>
    <message>
        <source>see below</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>siehe unten</translation>
    </message>
    <message>
        <source>What would be changed</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>Was geändert würde</translation>
    </message>
    <message>
        <source>Then: {value}</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>Dann: {value}</translation>
    </message>
    <message>
        <source>Then: empty</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>Dann: leer</translation>
    </message>
    <message>
        <source>{chosen} of {possible} ticked</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>{chosen} von {possible} angehakt</translation>
    </message>
    <message>
        <source>Nothing that could be changed</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>Nichts, was geändert werden könnte</translation>
    </message>
    <message numerus="yes">
        <source>{told}, {n} rows cannot be set</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>
            <numerusform>{told}, {n} Zeile nicht möglich</numerusform>
            <numerusform>{told}, {n} Zeilen nicht möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change {n} settings</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation>
            <numerusform>{n} Einstellung ändern</numerusform>
            <numerusform>{n} Einstellungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Everything that was set, newest first. A change that was taken back can be made again, and going back to a line takes back all that stands above it.</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Alles, was eingestellt wurde, Neuestes zuerst. Eine zurückgenommene Änderung kann wiederhergestellt werden; wer zu einer Zeile zurückgeht, nimmt alles darüber zurück.</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>history undo redo go back changes</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>verlauf zurücknehmen wiederherstellen rückgängig zurückgehen änderungen</translation>
    </message>
    <message>
        <source>From</source>
        <comment>before</comment>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>To</source>
        <comment>after</comment>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>taken back</source>
        <extracomment>tabs/settings/history.py, tabs/settings/history_words.py</extracomment>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>Changes of settings, newest first</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Änderungen der Einstellungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Diese Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Go back to here …</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Bis hierher zurückgehen …</translation>
    </message>
    <message>
        <source>Back to the beginning …</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Zurück zum Anfang …</translation>
    </message>
    <message>
        <source>Shows what everything would be as Tutti comes, before the first change</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Zeigt, wie alles bei einem neuen Tutti wäre, vor der ersten Änderung</translation>
    </message>
    <message>
        <source>before the first change</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>vor der ersten Änderung</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Noch nichts geändert</translation>
    </message>
    <message>
        <source>Every change of a setting is listed here and can be taken back.</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Jede Änderung einer Einstellung steht hier und kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Redo all of it</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Alles davon wiederherstellen</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Alles davon zurücknehmen</translation>
    </message>
    <message>
        <source>Redo this change</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>Diese Änderung wiederherstellen</translation>
    </message>
    <message>
        <source>at {time}</source>
        <extracomment>tabs/settings/history.py</extracomment>
        <translation>am {time}</translation>
    </message>
    <message>
        <source>Provider {name}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Anbieter {name}</translation>
    </message>
    <message>
        <source>Preset {name}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Vorlage {name}</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Profil {name}</translation>
    </message>
    <message>
        <source>Undo: {changes}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Zurückgenommen: {changes}</translation>
    </message>
    <message>
        <source>Redo: {changes}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Wiederhergestellt: {changes}</translation>
    </message>
    <message>
        <source>Went back: {changes}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Zurückgegangen: {changes}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>entry</comment>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>default</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Used the profile {name}: {changes}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Profil {name} verwendet: {changes}</translation>
    </message>
    <message>
        <source>Imported {name}: {changes}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>{name} importiert: {changes}</translation>
    </message>
    <message>
        <source>profile {name}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Profil {name}</translation>
    </message>
    <message>
        <source>import of {name}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Import von {name}</translation>
    </message>
    <message>
        <source>undo</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>redo</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>went back</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Rückkehr</translation>
    </message>
    <message>
        <source>key in {variable}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Schlüssel in {variable}</translation>
    </message>
    <message>
        <source>with a key</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>mit Schlüssel</translation>
    </message>
    <message>
        <source>The same as tutti doctor tells. Nothing of it leaves this computer; no key is shown.</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Dasselbe, was tutti doctor zeigt. Nichts davon verlässt diesen Computer; kein Schlüssel wird gezeigt.</translation>
    </message>
    <message>
        <source>Looking, and proving the whole history …</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Es wird nachgesehen und die ganze Aufzeichnung geprüft …</translation>
    </message>
    <message>
        <source>Copied, without your name and folder.</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Kopiert, ohne Ihren Namen und Ordner.</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Store</source>
        <extracomment>tabs/settings/installation_page.py, app/diagnosis/look.py</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Witness</source>
        <extracomment>tabs/settings/installation_page.py, app/diagnosis/look.py</extracomment>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Backups</source>
        <extracomment>tabs/settings/backups_card.py, tabs/settings/installation_page.py</extracomment>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Locale</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Gebietsschema</translation>
    </message>
    <message>
        <source>Encoding</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Terminal</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Zone</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Critics</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no keyring: only for one run, in memory</source>
        <extracomment>tabs/settings/installation_page.py, app/diagnosis/machine.py</extracomment>
        <translation>kein Schlüsselbund: nur für einen Lauf, im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>This installation</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Diese Installation</translation>
    </message>
    <message>
        <source>Copy all of it, without your name and folder</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Alles kopieren, ohne Ihren Namen und Ordner</translation>
    </message>
    <message>
        <source>Save …</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Write it to a file, without your name and folder</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>In eine Datei schreiben, ohne Ihren Namen und Ordner</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>tabs/settings/installation_page.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Nothing is broken.</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Nichts ist defekt.</translation>
    </message>
    <message>
        <source>Something is broken.</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Etwas ist defekt.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Gespeichert: {path}</translation>
    </message>
    <message>
        <source>{words} this month</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>{words} (dieser Monat)</translation>
    </message>
    <message>
        <source>{words} by the costliest run</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>{words} (teuerster Lauf)</translation>
    </message>
    <message>
        <source>{words} today</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>{words} (heute)</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Limit for {title} in USD</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>Grenze für „{title}“ in USD</translation>
    </message>
    <message>
        <source>Take the limit for {title} away</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>Grenze für „{title}“ aufheben</translation>
    </message>
    <message>
        <source>Warned at {time}: {amount} of practice money of {limit} was used.</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>Warnung ({time}): {amount} Übungsgeld von {limit} verbraucht.</translation>
    </message>
    <message>
        <source>Warned at {time}: {amount} of {limit} was used.</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>Warnung ({time}): {amount} von {limit} verbraucht.</translation>
    </message>
    <message>
        <source>The limit still holds. Use the button beside it to take it away.</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>Die Grenze gilt noch. Mit der Schaltfläche daneben heben Sie sie auf.</translation>
    </message>
    <message>
        <source>Real money: {words}</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>Echtes Geld: {words}</translation>
    </message>
    <message>
        <source>Practice: {words}</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>Übung: {words}</translation>
    </message>
    <message>
        <source>{words} ({number}%)</source>
        <extracomment>tabs/settings/limit_row.py</extracomment>
        <translation>{words} ({number} %)</translation>
    </message>
    <message>
        <source>Remember</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Merken</translation>
    </message>
    <message>
        <source>What is remembered</source>
        <extracomment>tabs/settings/memory_entry.py, tabs/settings/memory_page.py</extracomment>
        <translation>Gemerktes</translation>
    </message>
    <message>
        <source>A sentence or a few</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Ein Satz oder ein paar</translation>
    </message>
    <message>
        <source>Topic</source>
        <extracomment>tabs/settings/memory_entry.py, tabs/settings/memory_table.py</extracomment>
        <translation>Thema</translation>
    </message>
    <message>
        <source>What it is about, in a few words</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Worum es geht, in wenigen Worten</translation>
    </message>
    <message>
        <source>From</source>
        <comment>speaker</comment>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Von</translation>
    </message>
    <message>
        <source>Added</source>
        <extracomment>tabs/settings/memory_entry.py, tabs/settings/memory_table.py</extracomment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>tabs/settings/memory_entry.py, tabs/settings/memory_table.py</extracomment>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>with {prompts}</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>mit {prompts}</translation>
    </message>
    <message>
        <source>with no prompt yet</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>noch mit keinem Prompt</translation>
    </message>
    <message>
        <source>Answers of</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Antworten von</translation>
    </message>
    <message>
        <source>Used until</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Verwendet bis</translation>
    </message>
    <message>
        <source>Effect</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>not known: no answer that was made with it has been rated</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>nicht bekannt: keine Antwort, die damit entstand, wurde bewertet</translation>
    </message>
    <message>
        <source>{good} of {answers} good with it, {good_without} of {number} without</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>{good} von {answers} damit gut, {good_without} von {number} ohne</translation>
    </message>
    <message>
        <source>{good} of {answers} good with it, none rated without</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>{good} von {answers} damit gut, ohne keine bewertet</translation>
    </message>
    <message>
        <source>Effect on {model}</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation>Wirkung auf {model}</translation>
    </message>
    <message>
        <source>Facts you want models to know, and insights taken from answers of several models. Nothing of it is sent unless it is turned on here, and every run says what was sent with it.</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Fakten, die Modelle kennen sollen, und Erkenntnisse aus den Antworten mehrerer Modelle. Nichts davon wird gesendet, solange es hier nicht eingeschaltet ist, und jeder Lauf sagt, was mitgesendet wurde.</translation>
    </message>
    <message>
        <source>memory remembered facts insights forget retract</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>gedächtnis gemerktes fakten erkenntnisse vergessen zurückziehen</translation>
    </message>
    <message>
        <source>Remember …</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Merken …</translation>
    </message>
    <message>
        <source>Retract …</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>For an insight that is wrong: it is used no more and stays readable.</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Für eine falsche Erkenntnis: Sie wird nicht mehr verwendet und bleibt lesbar.</translation>
    </message>
    <message>
        <source>Forget</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget “{text}”?</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>„{text}“ vergessen?</translation>
    </message>
    <message>
        <source>It was sent with {prompts}; the records of these runs keep it.</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Es wurde mit {prompts} gesendet; die Aufzeichnungen dieser Läufe behalten es.</translation>
    </message>
    <message>
        <source>What it says is erased and cannot be brought back.</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Der Inhalt wird gelöscht und kann nicht zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Nothing is remembered yet</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Noch nichts gemerkt</translation>
    </message>
    <message>
        <source>Write down what models should know of you and your work, or take insights from a run of several models: in the runs tab under More.</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Schreiben Sie auf, was Modelle über Sie und Ihre Arbeit wissen sollen, oder gewinnen Sie Erkenntnisse aus einem Lauf mehrerer Modelle: bei den Läufen unter „Mehr“.</translation>
    </message>
    <message>
        <source>What is done with it</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Was damit geschieht</translation>
    </message>
    <message>
        <source>Remembered</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>Gemerktes</translation>
    </message>
    <message>
        <source>fact</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>insight</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>Erkenntnis</translation>
    </message>
    <message>
        <source>consensus</source>
        <extracomment>tabs/settings/memory_table.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Konsens</translation>
    </message>
    <message>
        <source>contradiction</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>partial coverage</source>
        <extracomment>tabs/settings/memory_table.py, core/results/forms.py</extracomment>
        <translation>nur teils behandelt</translation>
    </message>
    <message>
        <source>unique insight</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>Einzelerkenntnis</translation>
    </message>
    <message>
        <source>blind spot</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>blinder Fleck</translation>
    </message>
    <message>
        <source>active</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>expired</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>forgotten</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>vergessen</translation>
    </message>
    <message>
        <source>retracted</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>What is remembered, newest first</source>
        <extracomment>tabs/settings/memory_table.py</extracomment>
        <translation>Gemerktes, neuestes zuerst</translation>
    </message>
    <message>
        <source>Price for 1M tokens in / out</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Preis je 1 Mio. Token ein / aus</translation>
    </message>
    <message>
        <source>Priced on</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Preis vom</translation>
    </message>
    <message>
        <source>Abilities</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>models prices context abilities</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>modelle preise kontext fähigkeiten</translation>
    </message>
    <message>
        <source>Ready</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Recorded</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Needs a key</source>
        <extracomment>tabs/settings/models_page.py, tabs/settings/providers.py</extracomment>
        <translation>Braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <extracomment>tabs/settings/models_page.py, tabs/settings/providers.py</extracomment>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Not tried</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Nicht ausprobiert</translation>
    </message>
    <message>
        <source>Price …</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Preis …</translation>
    </message>
    <message>
        <source>Enter what the chosen model costs</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Eingeben, was das gewählte Modell kostet</translation>
    </message>
    <message>
        <source>Ask providers again</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Anbieter noch einmal fragen</translation>
    </message>
    <message>
        <source>Practice models run on this computer, and recorded ones answer from a file: they cost nothing and need no key, and their prices are simulated.</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>Übungsmodelle laufen auf diesem Computer, aufgezeichnete antworten aus einer Datei: Sie kosten nichts und brauchen keinen Schlüssel; ihre Preise sind simuliert.</translation>
    </message>
    <message>
        <source>{models}, {ready} ready</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>{models}, {ready} bereit</translation>
    </message>
    <message>
        <source>free, your own machine</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>kostenlos, Ihr eigener Rechner</translation>
    </message>
    <message>
        <source>simulated {prices}</source>
        <extracomment>tabs/settings/models_page.py</extracomment>
        <translation>simuliert {prices}</translation>
    </message>
    <message>
        <source>Profile in force</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Aktives Profil</translation>
    </message>
    <message>
        <source>Undo last change</source>
        <extracomment>tabs/settings/navigation.py, tabs/settings/tab.py</extracomment>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>Profile: {name}, changed</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Profil: {name}, geändert</translation>
    </message>
    <message>
        <source>Profile: {name}</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Profil: {name}</translation>
    </message>
    <message numerus="yes">
        <source>{n} settings changed since</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>
            <numerusform>{n} Einstellung seither geändert</numerusform>
            <numerusform>{n} Einstellungen seither geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>nichts geändert</translation>
    </message>
    <message>
        <source>The profile in force: {name}, {since}</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Das aktive Profil: {name}, {since}</translation>
    </message>
    <message numerus="yes">
        <source>Found {n} settings, at least; another word narrows it.</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>
            <numerusform>Mindestens {n} Einstellung gefunden; ein weiteres Wort grenzt es ein.</numerusform>
            <numerusform>Mindestens {n} Einstellungen gefunden; ein weiteres Wort grenzt es ein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found {n} settings.</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>
            <numerusform>{n} Einstellung gefunden.</numerusform>
            <numerusform>{n} Einstellungen gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Found no setting, but a page.</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Keine Einstellung, aber eine Seite gefunden.</translation>
    </message>
    <message>
        <source>Found nothing.</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <extracomment>tabs/settings/navigation.py, tabs/settings/tab.py</extracomment>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Titles, descriptions, names and values; “changed” finds what is not at its default</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Titel, Beschreibungen, Namen und Werte; „geändert“ findet, was nicht auf dem Standard steht</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
        <source>There is nothing to set here.</source>
        <extracomment>tabs/settings/page.py</extracomment>
        <translation>Hier gibt es nichts einzustellen.</translation>
    </message>
    <message>
        <source>Presets</source>
        <extracomment>tabs/settings/presets_page.py</extracomment>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>No presets yet</source>
        <extracomment>tabs/settings/presets_page.py</extracomment>
        <translation>Noch keine Vorlagen</translation>
    </message>
    <message>
        <source>Choose a strategy and models in the chat and save them as a preset.</source>
        <extracomment>tabs/settings/presets_page.py</extracomment>
        <translation>Wählen Sie im Chat eine Strategie und Modelle und speichern Sie sie als Vorlage.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <extracomment>tabs/settings/presets_page.py, tabs/settings/profiles_page.py, tabs/settings/provider_card.py</extracomment>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Price of {model}</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Preis von {model}</translation>
    </message>
    <message>
        <source>USD for a million tokens read</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>USD für eine Million gelesene Token</translation>
    </message>
    <message>
        <source>USD for a million tokens written</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>USD für eine Million geschriebene Token</translation>
    </message>
    <message>
        <source>This model has a name that no price can be kept for.</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Für den Namen dieses Modells lässt sich kein Preis festhalten.</translation>
    </message>
    <message>
        <source>Names with blanks or an equals sign cannot be written down.</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Namen mit Leerzeichen oder Gleichheitszeichen lassen sich nicht aufschreiben.</translation>
    </message>
    <message>
        <source>That is more than ${most} for a million tokens.</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Das sind mehr als {most} $ für eine Million Token.</translation>
    </message>
    <message>
        <source>Tokens &amp;read</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>&amp;Gelesene Token</translation>
    </message>
    <message>
        <source>Tokens &amp;written</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Ge&amp;schriebene Token</translation>
    </message>
    <message>
        <source>Free: a server of your own</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Kostenlos: ein eigener Server</translation>
    </message>
    <message>
        <source>As the tables say</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Wie in den Tabellen</translation>
    </message>
    <message>
        <source>USD for a million tokens</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>USD für eine Million Token</translation>
    </message>
    <message>
        <source>Your price counts from now on, for limits and for what is shown. Calls of the past keep the price they were made at.</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>Der eigene Preis gilt ab jetzt, für Grenzen und für alle Anzeigen. Frühere Aufrufe behalten den Preis, zu dem sie gemacht wurden.</translation>
    </message>
    <message>
        <source>such as {amount}</source>
        <extracomment>tabs/settings/price_dialog.py</extracomment>
        <translation>etwa {amount}</translation>
    </message>
    <message>
        <source>Everything that is set, but the look of the window, under a name: one for drafts, one for work that has to be right. Using one shows first what it would change, and can be taken back like any change. Keys are in none of them.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Alle Einstellungen außer dem Aussehen des Fensters unter einem Namen: ein Profil für Entwürfe, eines für Arbeit, die stimmen muss. Vor dem Verwenden sehen Sie, was sich ändern würde, und es lässt sich zurücknehmen wie jede Änderung. Schlüssel stehen in keinem Profil.</translation>
    </message>
    <message>
        <source>Use …</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Verwenden …</translation>
    </message>
    <message>
        <source>Save changes</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Rename …</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Use {name}</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>{name} verwenden</translation>
    </message>
    <message>
        <source>Save what is set now as {name}</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Jetzige Einstellungen als {name} speichern</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>{name} umbenennen</translation>
    </message>
    <message>
        <source>Everything at its default</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Alles auf dem Standard</translation>
    </message>
    <message>
        <source>in force, changed since</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>aktiv, seither geändert</translation>
    </message>
    <message>
        <source>in force</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>Changed since: {settings}</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Seither geändert: {settings}</translation>
    </message>
    <message>
        <source>Go back to it …</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Darauf zurückgehen …</translation>
    </message>
    <message>
        <source>Profiles</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Save what is set now …</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Jetzige Einstellungen speichern …</translation>
    </message>
    <message>
        <source>No profiles yet</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Noch keine Profile</translation>
    </message>
    <message>
        <source>Set everything as you like it, save it here under a name, and come back to it by one click.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Stellen Sie alles ein, wie Sie es möchten, speichern Sie es hier unter einem Namen, und kehren Sie mit einem Klick dahin zurück.</translation>
    </message>
    <message>
        <source>Rename the profile</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Profil umbenennen</translation>
    </message>
    <message>
        <source>Save a profile</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Profil speichern</translation>
    </message>
    <message>
        <source>Its new name</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>A name for what is set now, such as Drafts or Careful</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Ein Name für die jetzigen Einstellungen, etwa Entwürfe oder Sorgfältig</translation>
    </message>
    <message>
        <source>What the profile holds is set, and everything else that profiles cover goes back to its default.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Was im Profil steht, wird eingestellt; alles andere, was Profile umfassen, geht auf den Standard zurück.</translation>
    </message>
    <message>
        <source>Everything is set as in {name}.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Alles ist eingestellt wie in {name}.</translation>
    </message>
    <message>
        <source>Use the profile {name}</source>
        <extracomment>tabs/settings/profiles_page.py, tabs/settings/tab.py</extracomment>
        <translation>Profil {name} verwenden</translation>
    </message>
    <message>
        <source>Remove a profile</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Profil entfernen</translation>
    </message>
    <message>
        <source>Remove the profile {name}?</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Profil {name} entfernen?</translation>
    </message>
    <message>
        <source>What was set by it stays, and the history can bring it back.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Was dadurch eingestellt wurde, bleibt; der Verlauf kann das Profil zurückholen.</translation>
    </message>
    <message>
        <source>That name cannot be used.</source>
        <extracomment>tabs/settings/profiles_page.py, tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Dieser Name ist nicht möglich.</translation>
    </message>
    <message>
        <source>Use up to 60 letters, digits, blanks, dots and dashes.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Verwenden Sie bis zu 60 Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>There is a profile named {name} already.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Es gibt schon ein Profil namens {name}.</translation>
    </message>
    <message>
        <source>Choose another name, or use its own button to save what is set now.</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>Wählen Sie einen anderen Namen, oder speichern Sie die jetzigen Einstellungen mit der Schaltfläche dieses Profils.</translation>
    </message>
    <message numerus="yes">
        <source>{settings} and {n} more</source>
        <extracomment>tabs/settings/profiles_page.py</extracomment>
        <translation>
            <numerusform>{settings} und {n} weitere</numerusform>
            <numerusform>{settings} und {n} weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Try it</source>
        <extracomment>tabs/settings/provider_card.py</extracomment>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Try {name}</source>
        <extracomment>tabs/settings/provider_card.py</extracomment>
        <translation>{name} ausprobieren</translation>
    </message>
    <message>
        <source>Edit {name}</source>
        <extracomment>tabs/settings/presets_page.py, tabs/settings/provider_card.py</extracomment>
        <translation>{name} bearbeiten</translation>
    </message>
    <message>
        <source>Answers</source>
        <comment>verb</comment>
        <extracomment>tabs/settings/provider_card.py</extracomment>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Did not answer</source>
        <extracomment>tabs/settings/provider_card.py</extracomment>
        <translation>Hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Trying…</source>
        <extracomment>tabs/settings/provider_card.py</extracomment>
        <translation>Wird ausprobiert …</translation>
    </message>
    <message>
        <source>Models that answer from the file, and say so: nobody is asked. Each line holds a question and the answers of models to it; a first line may hold their prices.</source>
        <extracomment>tabs/settings/provider_dialog.py</extracomment>
        <translation>Modelle, die aus der Datei antworten und das auch sagen: Niemand wird gefragt. Jede Zeile enthält eine Frage und die Antworten von Modellen darauf; eine erste Zeile kann ihre Preise enthalten.</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <extracomment>tabs/settings/preset_dialog.py, tabs/settings/provider_dialog.py</extracomment>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/settings/providers.py, tabs/settings/tab.py</extracomment>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>openai, work, my-server</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>openai, arbeit, mein-server</translation>
    </message>
    <message>
        <source>Recorded answers as JSON lines</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Aufgezeichnete Antworten als JSON-Zeilen</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>JSON-Zeilen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The key</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>The key; it is never shown again</source>
        <extracomment>tabs/settings/provider_dialog.py</extracomment>
        <translation>Der Schlüssel; er wird nie wieder gezeigt</translation>
    </message>
    <message>
        <source>Environment variable that holds the key</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Umgebungsvariable, die den Schlüssel enthält</translation>
    </message>
    <message>
        <source>Add provider</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/wizard.py</extracomment>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>There is no file yet.</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Es fehlt noch eine Datei.</translation>
    </message>
    <message>
        <source>Choose the file that holds the recorded answers.</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Wählen Sie die Datei mit den aufgezeichneten Antworten.</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Es fehlt noch ein Schlüssel.</translation>
    </message>
    <message>
        <source>Enter one, or choose that none is needed.</source>
        <extracomment>tabs/settings/provider_dialog.py</extracomment>
        <translation>Geben Sie einen ein, oder wählen Sie, dass keiner nötig ist.</translation>
    </message>
    <message>
        <source>Use up to 40 small letters, digits, - and _, beginning with a letter or digit.</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Verwenden Sie bis zu 40 Kleinbuchstaben, Ziffern, - und _, am Anfang einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Enter a key</source>
        <extracomment>tabs/settings/provider_dialog.py</extracomment>
        <translation>Schlüssel eingeben</translation>
    </message>
    <message>
        <source>From an environment variable</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Aus einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>No key needed</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/settings/providers.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Kein Schlüssel nötig</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>tabs/settings/provider_dialog.py, tabs/shared/connecting/connect.py</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>The stored key is never shown: enter it again to change anything here.</source>
        <extracomment>tabs/settings/provider_dialog.py</extracomment>
        <translation>Der gespeicherte Schlüssel wird nie gezeigt: Geben Sie ihn noch einmal ein, um hier etwas zu ändern.</translation>
    </message>
    <message>
        <source>1 of 3: which provider</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>1 von 3: welcher Anbieter</translation>
    </message>
    <message>
        <source>2 of 3: how it is reached</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>2 von 3: wie er erreicht wird</translation>
    </message>
    <message>
        <source>3 of 3: its models</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>3 von 3: seine Modelle</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add without a test</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Ohne Test hinzufügen</translation>
    </message>
    <message>
        <source>{title} answers.</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>{title} antwortet.</translation>
    </message>
    <message>
        <source>{name} did not answer as it should.</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>{name} hat nicht wie erwartet geantwortet.</translation>
    </message>
    <message>
        <source>It did not answer as it should.</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Der Anbieter hat nicht wie erwartet geantwortet.</translation>
    </message>
    <message>
        <source>Asking it …</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Wird gefragt …</translation>
    </message>
    <message>
        <source>Adding it …</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Wird hinzugefügt …</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Test it</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Add and use them</source>
        <extracomment>tabs/shared/connecting/wizard.py</extracomment>
        <translation>Hinzufügen und verwenden</translation>
    </message>
    <message>
        <source>providers keys key address</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>anbieter schlüssel adresse</translation>
    </message>
    <message>
        <source>Where models are reached. Adding one connects to nothing until you try it or ask one of its models.</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Wo Modelle erreicht werden. Beim Hinzufügen wird keine Verbindung aufgebaut, erst wenn Sie den Anbieter ausprobieren oder eines seiner Modelle fragen.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Remove a provider</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Anbieter entfernen</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>{name} entfernen?</translation>
    </message>
    <message>
        <source>The file stays as it is. Runs and answers stay.</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Die Datei bleibt, wie sie ist. Läufe und Antworten bleiben.</translation>
    </message>
    <message>
        <source>Its key is deleted from the keyring. Runs and answers stay.</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Der Schlüssel wird aus dem Schlüsselbund gelöscht. Läufe und Antworten bleiben.</translation>
    </message>
    <message>
        <source>Use the key in {variable} for {provider}</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Den Schlüssel in {variable} für {provider} verwenden</translation>
    </message>
    <message>
        <source>{variable} is set on this computer. Use it for {provider}?</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>{variable} ist auf diesem Computer gesetzt. Für {provider} verwenden?</translation>
    </message>
    <message>
        <source>Cost is simulated; no key needed</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Kosten sind simuliert; kein Schlüssel nötig</translation>
    </message>
    <message>
        <source>Built in, offline, free: they solve practice problems, some of them wrongly.</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Eingebaut, ohne Netz, kostenlos: Sie lösen Übungsaufgaben, manche davon falsch.</translation>
    </message>
    <message>
        <source>on this computer</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>auf diesem Computer</translation>
    </message>
    <message>
        <source>Ready, {models}</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Bereit, {models}</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Noch nicht ausprobiert</translation>
    </message>
    <message>
        <source>Answered by</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Retract an insight</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Erkenntnis zurückziehen</translation>
    </message>
    <message>
        <source>Answers that this insight was sent for, newest first</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Antworten, für die diese Erkenntnis gesendet wurde, neueste zuerst</translation>
    </message>
    <message>
        <source>Why it is wrong (may stay empty)</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Warum sie falsch ist (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Why it is wrong</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Warum sie falsch ist</translation>
    </message>
    <message>
        <source>Retract</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Retract this insight?</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Diese Erkenntnis zurückziehen?</translation>
    </message>
    <message>
        <source>It is used no more and stays readable. It was sent with no prompt, so no answer was made with it.</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Sie wird nicht mehr verwendet und bleibt lesbar. Sie wurde mit keinem Prompt gesendet, also ist keine Antwort damit entstanden.</translation>
    </message>
    <message>
        <source>It is used no more and stays readable. It was sent with {prompts}, whose answers stay as they are:</source>
        <extracomment>tabs/settings/retract_dialog.py</extracomment>
        <translation>Sie wird nicht mehr verwendet und bleibt lesbar. Sie wurde mit {prompts} gesendet; die Antworten darauf bleiben, wie sie sind:</translation>
    </message>
    <message>
        <source>See what happens on a bad day, and what retries, stand-in models and circuit breakers make of it. Nothing is sent and nothing is paid for a call that is made to fail.</source>
        <extracomment>tabs/settings/setting_pages.py</extracomment>
        <translation>Sehen Sie, was an einem schlechten Tag geschieht und was Wiederholungen, Ersatzmodelle und Schutzschalter daraus machen. Für einen absichtlich fehlschlagenden Aufruf wird nichts gesendet und nichts bezahlt.</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>What was changed together is taken back together. Untick what is to stay.</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Was zusammen geändert wurde, wird zusammen zurückgenommen. Entfernen Sie den Haken bei allem, was bleiben soll.</translation>
    </message>
    <message>
        <source>Take back</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>It was set back already.</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Es ist schon zurückgesetzt.</translation>
    </message>
    <message>
        <source>What was taken back is made again. Untick what is to stay as it is.</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Das Zurückgenommene wird wiederhergestellt. Entfernen Sie den Haken bei allem, was bleiben soll, wie es ist.</translation>
    </message>
    <message>
        <source>Make again</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>It is set like that already.</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Es ist schon so eingestellt.</translation>
    </message>
    <message>
        <source>Everything is set as it was {when}, and all that was changed since is taken back by one act, which can be undone. Providers that were added since stay.</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Alles wird wieder eingestellt, wie es {when} war, und alle Änderungen seither werden auf einmal zurückgenommen, was sich rückgängig machen lässt. Seither hinzugefügte Anbieter bleiben.</translation>
    </message>
    <message>
        <source>Go back</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>settings page</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Seite der Einstellungen</translation>
    </message>
    <message>
        <source>key model server</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Schlüssel Modell Server</translation>
    </message>
    <message>
        <source>Save settings as a profile</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Einstellungen als Profil speichern</translation>
    </message>
    <message>
        <source>Export settings</source>
        <extracomment>tabs/settings/tab.py, tabs/settings/transfer_page.py</extracomment>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Import settings</source>
        <extracomment>tabs/settings/tab.py, tabs/settings/transfer_page.py</extracomment>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Shows what the file says beside what is set now, line by line. Nothing is changed before you agree, and nothing is connected or started by it.</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>Zeigt Zeile für Zeile, was in der Datei steht und was jetzt eingestellt ist. Nichts wird geändert, bevor Sie zustimmen, und nichts wird dadurch verbunden oder gestartet.</translation>
    </message>
    <message>
        <source>Import and export</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>Import und Export</translation>
    </message>
    <message>
        <source>To a file</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>In eine Datei</translation>
    </message>
    <message>
        <source>From a file</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>What the file says beside what is set now. Untick what is to stay as it is.</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>Was in der Datei steht und was jetzt eingestellt ist. Entfernen Sie den Haken bei allem, was bleiben soll, wie es ist.</translation>
    </message>
    <message>
        <source>Everything is set as the file says.</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>Alles ist eingestellt, wie es in der Datei steht.</translation>
    </message>
    <message>
        <source>Limit</source>
        <extracomment>tabs/settings/warnings_table.py</extracomment>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Period</source>
        <extracomment>tabs/settings/warnings_table.py</extracomment>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Money</source>
        <extracomment>tabs/settings/warnings_table.py</extracomment>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Warnings that were given, newest first</source>
        <extracomment>tabs/settings/warnings_table.py</extracomment>
        <translation>Bisherige Warnungen, neueste zuerst</translation>
    </message>
    <message>
        <source>run {id}</source>
        <extracomment>tabs/settings/warnings_table.py</extracomment>
        <translation>Lauf {id}</translation>
    </message>
    <message>
        <source>GPT models</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>GPT-Modelle</translation>
    </message>
    <message>
        <source>Claude models</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Claude-Modelle</translation>
    </message>
    <message>
        <source>Gemini models</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Gemini-Modelle</translation>
    </message>
    <message>
        <source>Mistral models</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Mistral-Modelle</translation>
    </message>
    <message>
        <source>DeepSeek models</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>DeepSeek-Modelle</translation>
    </message>
    <message>
        <source>Grok models</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Grok-Modelle</translation>
    </message>
    <message>
        <source>Kimi models</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Kimi-Modelle</translation>
    </message>
    <message>
        <source>Models of many makers with one key</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Modelle vieler Hersteller mit einem Schlüssel</translation>
    </message>
    <message>
        <source>Open models of many makers</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Offene Modelle vieler Hersteller</translation>
    </message>
    <message>
        <source>Open models, answered fast</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Offene Modelle, schnelle Antworten</translation>
    </message>
    <message>
        <source>Sonar models that search the web</source>
        <extracomment>tabs/shared/connecting/choice.py, core/queries/vendors.py</extracomment>
        <translation>Sonar-Modelle, die im Web suchen</translation>
    </message>
    <message>
        <source>A server on this computer</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Ein Server auf diesem Computer</translation>
    </message>
    <message>
        <source>Ollama, LM Studio, llama.cpp or vLLM; no key, nothing leaves the machine</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Ollama, LM Studio, llama.cpp oder vLLM; kein Schlüssel, nichts verlässt den Rechner</translation>
    </message>
    <message>
        <source>Another address</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Eine andere Adresse</translation>
    </message>
    <message>
        <source>Any server that speaks OpenAI&apos;s or Anthropic&apos;s format, with or without a key</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Jeder Server mit dem Format von OpenAI oder Anthropic, mit oder ohne Schlüssel</translation>
    </message>
    <message>
        <source>Recorded answers of a file</source>
        <extracomment>tabs/shared/connecting/choice.py, tabs/shared/connecting/words.py</extracomment>
        <translation>Aufgezeichnete Antworten einer Datei</translation>
    </message>
    <message>
        <source>Models that answer from a file and say so; nobody is asked</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Modelle, die aus einer Datei antworten und das auch sagen; niemand wird gefragt</translation>
    </message>
    <message>
        <source>Where are the models that you want to ask?</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Wo sind die Modelle, die Sie fragen möchten?</translation>
    </message>
    <message>
        <source>{about}; needs a key from {address}</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>{about}; braucht einen Schlüssel von {address}</translation>
    </message>
    <message>
        <source>Its key is on this computer already, in the variable {variable}</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Der Schlüssel ist schon auf diesem Computer, in der Variablen {variable}</translation>
    </message>
    <message>
        <source>Set up already; go on to replace its entry</source>
        <extracomment>tabs/shared/connecting/choice.py</extracomment>
        <translation>Schon eingerichtet; fahren Sie fort, um den Eintrag zu ersetzen</translation>
    </message>
    <message>
        <source>{model}, as far as it came ({cost})</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>{model}, soweit es kam ({cost})</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keyring, bound to this address, and never written anywhere else.</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Der Schlüssel liegt im Schlüsselbund dieses Computers, an diese Adresse gebunden, und wird nirgends sonst gespeichert.</translation>
    </message>
    <message>
        <source>The name of the variable is recorded, and the key is read from it whenever Tutti starts.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Der Name der Variablen wird aufgezeichnet; der Schlüssel wird bei jedem Start von Tutti daraus gelesen.</translation>
    </message>
    <message>
        <source>Each line of the file holds a question and the answers of models to it; a first line may hold their prices. Nobody is asked.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Jede Zeile der Datei enthält eine Frage und die Antworten von Modellen darauf; eine erste Zeile kann ihre Preise enthalten. Niemand wird gefragt.</translation>
    </message>
    <message>
        <source>No server answers on this computer. Start one and look again: “ollama serve”, the server of LM Studio (Developer, Start), or llama-server. One at another port is added as “Another address”.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Auf diesem Computer antwortet kein Server. Starten Sie einen und suchen Sie noch einmal: „ollama serve“, den Server von LM Studio (Developer, Start) oder llama-server. Einen an einem anderen Port fügen Sie als „Eine andere Adresse“ hinzu.</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Paste the key; it is never shown again</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Schlüssel einfügen; er wird nie wieder gezeigt</translation>
    </message>
    <message>
        <source>Get a key …</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Schlüssel besorgen …</translation>
    </message>
    <message>
        <source>Look for servers</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Server suchen</translation>
    </message>
    <message>
        <source>Servers that were found on this computer</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Auf diesem Computer gefundene Server</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Es fehlt noch ein Name.</translation>
    </message>
    <message>
        <source>Give one: its models are called name/model then.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Geben Sie einen an: Die Modelle heißen dann name/modell.</translation>
    </message>
    <message>
        <source>There is no address yet.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Es fehlt noch eine Adresse.</translation>
    </message>
    <message>
        <source>Paste it; you get one at {address}.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Fügen Sie ihn ein; einen bekommen Sie bei {address}.</translation>
    </message>
    <message>
        <source>Paste it.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Fügen Sie ihn ein.</translation>
    </message>
    <message>
        <source>There is no name of a variable yet.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Es fehlt noch der Name einer Variablen.</translation>
    </message>
    <message>
        <source>Give one, such as OPENAI_API_KEY.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Geben Sie einen an, etwa OPENAI_API_KEY.</translation>
    </message>
    <message>
        <source>no model loaded yet</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>noch kein Modell geladen</translation>
    </message>
    <message>
        <source>{server}, {models}, at {address}</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>{server}, {models}, unter {address}</translation>
    </message>
    <message>
        <source>Choose one and go on.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Wählen Sie einen und fahren Sie fort.</translation>
    </message>
    <message>
        <source>The usual ports of this computer are asked when you press the button, and nothing else: Ollama 11434, LM Studio 1234, llama.cpp 8080, vLLM 8000.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Wenn Sie die Schaltfläche drücken, werden die üblichen Ports dieses Computers gefragt und sonst nichts: Ollama 11434, LM Studio 1234, llama.cpp 8080, vLLM 8000.</translation>
    </message>
    <message>
        <source>Asking this computer&apos;s ports …</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Die Ports dieses Computers werden gefragt …</translation>
    </message>
    <message>
        <source>Paste a key</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Schlüssel einfügen</translation>
    </message>
    <message>
        <source>{address}, in your browser</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>{address}, in Ihrem Browser</translation>
    </message>
    <message>
        <source>Find a model</source>
        <extracomment>tabs/shared/connecting/result.py</extracomment>
        <translation>Modell suchen</translation>
    </message>
    <message>
        <source>Models; tick those that are asked by default</source>
        <extracomment>tabs/shared/connecting/result.py</extracomment>
        <translation>Modelle; haken Sie an, welche standardmäßig gefragt werden</translation>
    </message>
    <message>
        <source>Tick the models that a prompt goes to when it names none. With none ticked it stays as it is: {now}.</source>
        <extracomment>tabs/shared/connecting/result.py</extracomment>
        <translation>Haken Sie die Modelle an, an die ein Prompt geht, der keine nennt. Ohne Haken bleibt es, wie es ist: {now}.</translation>
    </message>
    <message>
        <source>It lists no models. If that is not what you expect, go back and check the address, which usually ends in /v1.</source>
        <extracomment>tabs/shared/connecting/result.py</extracomment>
        <translation>Es werden keine Modelle aufgeführt. Wenn Sie welche erwarten, gehen Sie zurück und prüfen Sie die Adresse; sie endet meist auf /v1.</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <extracomment>tabs/shared/connecting/words.py</extracomment>
        <translation>OpenAI-kompatibel</translation>
    </message>
    <message>
        <source>Anthropic Messages</source>
        <extracomment>tabs/shared/connecting/words.py</extracomment>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>tabs/settings/words.py</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>tokens</source>
        <extracomment>tabs/settings/words.py</extracomment>
        <translation>Token</translation>
    </message>
    <message>
        <source>characters</source>
        <extracomment>tabs/settings/words.py</extracomment>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Command line</source>
        <extracomment>tabs/settings/words.py</extracomment>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Key in this computer&apos;s keyring</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Schlüssel im Schlüsselbund dieses Computers</translation>
    </message>
    <message>
        <source>Key from the variable {name}</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Schlüssel aus der Variablen {name}</translation>
    </message>
    <message>
        <source>No key</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <extracomment>tabs/shared/actions.py</extracomment>
        <translation>{one} oder {other}</translation>
    </message>
    <message numerus="yes">
        <source>{words} And {n} more.</source>
        <extracomment>tabs/shared/alert_bell.py</extracomment>
        <translation>
            <numerusform>{words} Und eine weitere.</numerusform>
            <numerusform>{words} Und {n} weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>p95 latency</source>
        <extracomment>tabs/shared/alert_words.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>P95-Antwortzeit</translation>
    </message>
    <message>
        <source>p50 latency</source>
        <extracomment>tabs/shared/alert_words.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>P50-Antwortzeit</translation>
    </message>
    <message>
        <source>time to first text</source>
        <extracomment>tabs/shared/alert_words.py, core/ports/alerts.py</extracomment>
        <translation>Zeit bis zum ersten Text</translation>
    </message>
    <message>
        <source>tokens per second</source>
        <extracomment>tabs/shared/alert_words.py, core/ports/alerts.py</extracomment>
        <translation>Token pro Sekunde</translation>
    </message>
    <message>
        <source>success rate</source>
        <extracomment>tabs/shared/alert_words.py, core/ports/alerts.py</extracomment>
        <translation>Erfolgsquote</translation>
    </message>
    <message>
        <source>share from the cache</source>
        <extracomment>tabs/shared/alert_words.py, core/ports/alerts.py</extracomment>
        <translation>Anteil aus dem Cache</translation>
    </message>
    <message>
        <source>cost</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>simulated cost</source>
        <extracomment>tabs/shared/alert_words.py, core/ports/alerts.py</extracomment>
        <translation>simulierte Kosten</translation>
    </message>
    <message>
        <source>failed calls</source>
        <extracomment>tabs/shared/alert_words.py, core/ports/alerts.py</extracomment>
        <translation>fehlgeschlagene Aufrufe</translation>
    </message>
    <message>
        <source>models held back</source>
        <extracomment>tabs/shared/alert_words.py, core/ports/alerts.py</extracomment>
        <translation>zurückgehaltene Modelle</translation>
    </message>
    <message numerus="yes">
        <source>within {n} days</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>
            <numerusform>innerhalb eines Tages</numerusform>
            <numerusform>innerhalb von {n} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within {n} hours</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>
            <numerusform>innerhalb einer Stunde</numerusform>
            <numerusform>innerhalb von {n} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within {n} minutes</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>
            <numerusform>innerhalb einer Minute</numerusform>
            <numerusform>innerhalb von {n} Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>{about} of {model}</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>{about} von {model}</translation>
    </message>
    <message>
        <source>{about} in {strategy}</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>{about} bei {strategy}</translation>
    </message>
    <message>
        <source>{about} for {kind}</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>{about} für {kind}</translation>
    </message>
    <message>
        <source>{about} over {value}</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>{about} über {value}</translation>
    </message>
    <message>
        <source>{about} under {value}</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>{about} unter {value}</translation>
    </message>
    <message>
        <source>{about} was {value}</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>{about}: {value}</translation>
    </message>
    <message numerus="yes">
        <source>{words} ({n} calls)</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>
            <numerusform>{words} ({n} Aufruf)</numerusform>
            <numerusform>{words} ({n} Aufrufe)</numerusform>
        </translation>
    </message>
    <message>
        <source>{words}: {causes}</source>
        <extracomment>tabs/shared/alert_words.py</extracomment>
        <translation>{words} ({causes})</translation>
    </message>
    <message>
        <source>An amount cannot be less than nothing. Type dollars, such as 2.50.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation>Ein Betrag kann nicht kleiner als null sein. Geben Sie Dollar ein, etwa 2,50.</translation>
    </message>
    <message>
        <source>{typed} can be read in two ways. Type {whole} or {fraction}.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation>{typed} kann man auf zwei Arten lesen. Geben Sie {whole} oder {fraction} ein.</translation>
    </message>
    <message>
        <source>That is no amount. Type dollars, such as 2.50.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation>Das ist kein Betrag. Geben Sie Dollar ein, etwa 2,50.</translation>
    </message>
    <message>
        <source>At most {places} digits behind the point can be counted.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation>Höchstens {places} Nachkommastellen können gezählt werden.</translation>
    </message>
    <message>
        <source>No more than ${most} can be counted.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation>Mehr als {most} $ können nicht gezählt werden.</translation>
    </message>
    <message>
        <source>may cost {amount}</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>kann {amount} kosten</translation>
    </message>
    <message>
        <source>answered {time}</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation>beantwortet {time}</translation>
    </message>
    <message numerus="yes">
        <source>Resume {n} runs?</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>
            <numerusform>{n} Lauf fortsetzen?</numerusform>
            <numerusform>{n} Läufe fortsetzen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps wait for you</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>
            <numerusform>{n} Schritt wartet auf Sie</numerusform>
            <numerusform>{n} Schritte warten auf Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} runs are set apart.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>
            <numerusform>{n} Lauf ist beiseitegelegt.</numerusform>
            <numerusform>{n} Läufe sind beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} runs were interrupted.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>
            <numerusform>{n} Lauf wurde unterbrochen.</numerusform>
            <numerusform>{n} Läufe wurden unterbrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{interrupted} and {apart}.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>{interrupted} und {apart}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} runs were interrupted</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>
            <numerusform>{n} Lauf wurde unterbrochen</numerusform>
            <numerusform>{n} Läufe wurden unterbrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} runs are set apart</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>
            <numerusform>{n} Lauf ist beiseitegelegt</numerusform>
            <numerusform>{n} Läufe sind beiseitegelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} spent</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>{amount} ausgegeben</translation>
    </message>
    <message>
        <source>{amount} reserved</source>
        <extracomment>tabs/shared/budgets.py, tabs/shared/receipt_steps.py</extracomment>
        <translation>{amount} reserviert</translation>
    </message>
    <message>
        <source>{amount} over the limit</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>{amount} über der Grenze</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>{amount} übrig</translation>
    </message>
    <message>
        <source>in {minutes} min</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>in {minutes} min</translation>
    </message>
    <message>
        <source>in {hours} h, at {time}</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>in {hours} h, um {time}</translation>
    </message>
    <message>
        <source>on {day} {month}</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>am {day}. {month}</translation>
    </message>
    <message>
        <source>Not while you look back. Go back to now first (Esc).</source>
        <extracomment>tabs/shared/changing.py</extracomment>
        <translation>Nicht beim Zurückblicken. Gehen Sie zuerst zurück zu jetzt (Esc).</translation>
    </message>
    <message numerus="yes">
        <source>{ticked} of {n} points ticked</source>
        <extracomment>tabs/shared/checklist.py</extracomment>
        <translation>
            <numerusform>{ticked} von {n} Punkt angehakt</numerusform>
            <numerusform>{ticked} von {n} Punkten angehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited, and sent so</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>Bearbeitet und so gesendet</translation>
    </message>
    <message>
        <source>{time}, exported from Tutti</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>{time}, aus Tutti exportiert</translation>
    </message>
    <message>
        <source>as {failure}</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>wie bei {failure}</translation>
    </message>
    <message>
        <source>Failures are simulated: every call fails on purpose, {how}.</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>Fehler werden simuliert: Jeder Aufruf schlägt absichtlich fehl, {how}.</translation>
    </message>
    <message>
        <source>Failures are simulated: {share} of calls fail on purpose, {how}.</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation>Fehler werden simuliert: {share} der Aufrufe schlagen absichtlich fehl, {how}.</translation>
    </message>
    <message numerus="yes">
        <source>{n} finished steps are used again at no cost</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>
            <numerusform>{n} fertiger Schritt wird kostenlos wiederverwendet</numerusform>
            <numerusform>{n} fertige Schritte werden kostenlos wiederverwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps are sent again for {cost}</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>
            <numerusform>{n} Schritt wird für {cost} noch einmal gesendet</numerusform>
            <numerusform>{n} Schritte werden für {cost} noch einmal gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} steps ask you first</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>
            <numerusform>{n} Schritt fragt Sie zuerst</numerusform>
            <numerusform>{n} Schritte fragen Sie zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>sent again, price unknown</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>noch einmal gesendet, Preis unbekannt</translation>
    </message>
    <message>
        <source>sent again, {cost}</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>noch einmal gesendet, {cost}</translation>
    </message>
    <message>
        <source>an amount nobody knows (price unknown)</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation>einen Betrag, den niemand kennt (Preis unbekannt)</translation>
    </message>
    <message>
        <source>{amount} at most</source>
        <extracomment>tabs/shared/forecast.py, tabs/shared/most.py</extracomment>
        <translation>höchstens {amount}</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are here already and left alone.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist schon da und bleibt, wie sie ist.</numerusform>
            <numerusform>{n} Unterhaltungen sind schon da und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new to import from {source}.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Aus {source} gibt es nichts Neues zu importieren.</translation>
    </message>
    <message>
        <source>Nothing new to import.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Es gibt nichts Neues zu importieren.</translation>
    </message>
    <message>
        <source>Imported {what} from {source}.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Aus {source} importiert: {what}.</translation>
    </message>
    <message>
        <source>Imported {what}.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Importiert: {what}.</translation>
    </message>
    <message>
        <source>{what} to import from {source}.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Aus {source} zu importieren: {what}.</translation>
    </message>
    <message>
        <source>{what} to import.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Zu importieren: {what}.</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Open {address} outside of Tutti?</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation>{address} außerhalb von Tutti öffnen?</translation>
    </message>
    <message>
        <source>{read} in, {written} out per million tokens</source>
        <extracomment>tabs/shared/price_words.py</extracomment>
        <translation>{read} Eingabe, {written} Ausgabe je Million Token</translation>
    </message>
    <message>
        <source>simulated {price}</source>
        <extracomment>tabs/shared/price_words.py</extracomment>
        <translation>simuliert {price}</translation>
    </message>
    <message>
        <source>Price of {date}, from {source}.</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation>Preis vom {date}, laut {source}.</translation>
    </message>
    <message>
        <source>Runs and answers stay.</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Läufe und Antworten bleiben.</translation>
    </message>
    <message>
        <source>The key was held until Tutti was closed. Give it again with “Edit”, or name a variable there.</source>
        <extracomment>tabs/settings/providers.py</extracomment>
        <translation>Der Schlüssel galt nur, bis Tutti beendet wurde. Mit „Bearbeiten“ erneut eingeben oder dort eine Variable nennen.</translation>
    </message>
    <message>
        <source>Key held until Tutti is closed</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Schlüssel nur bis Tutti beendet wird</translation>
    </message>
    <message>
        <source>This computer has no keyring that Tutti trusts: the key is held until Tutti is closed, and has to be given again then. To be spared that, put it into an environment variable and choose “From an environment variable”.</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Dieser Rechner hat keinen Schlüsselbund, dem Tutti vertraut: Der Schlüssel gilt nur, bis Tutti beendet wird, und muss danach erneut eingegeben werden. Wer das nicht will, legt ihn in einer Umgebungsvariablen ab und wählt „Aus einer Umgebungsvariablen“.</translation>
    </message>
    <message>
        <source>That is an address, and no key: copy the key itself from that page.</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Das ist eine Adresse und kein Schlüssel: den Schlüssel selbst von jener Seite kopieren.</translation>
    </message>
    <message>
        <source>That looks like a key of {owner}, not of {vendor}.</source>
        <extracomment>tabs/shared/key_words.py</extracomment>
        <translation>Das sieht nach einem Schlüssel von {owner} aus, nicht von {vendor}.</translation>
    </message>
    <message>
        <source>Your price, of {date}.</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation>Eigener Preis vom {date}.</translation>
    </message>
    <message>
        <source>{thousands}k context</source>
        <extracomment>tabs/shared/model_row.py</extracomment>
        <translation>{thousands}k Kontext</translation>
    </message>
    <message>
        <source>free, your price</source>
        <extracomment>tabs/shared/price_words.py</extracomment>
        <translation>kostenlos, eigener Preis</translation>
    </message>
    <message>
        <source>{price}, your price</source>
        <extracomment>tabs/shared/price_words.py</extracomment>
        <translation>{price}, eigener Preis</translation>
    </message>
    <message>
        <source>What is asked later builds on this answer.</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Was später gefragt wird, baut auf dieser Antwort auf.</translation>
    </message>
    <message>
        <source>Use this answer</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Diese Antwort verwenden</translation>
    </message>
    <message>
        <source>What is asked later builds on this answer and on no other to this prompt.</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Was später gefragt wird, baut auf dieser Antwort auf und auf keiner anderen zu diesem Prompt.</translation>
    </message>
    <message>
        <source>Use the answer of {model}</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Die Antwort von {model} verwenden</translation>
    </message>
    <message>
        <source>Compare with the answer</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Mit der Antwort vergleichen</translation>
    </message>
    <message>
        <source>Compare the answer of {model} with the one that was chosen</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Die Antwort von {model} mit der gewählten vergleichen</translation>
    </message>
    <message>
        <source>Show it alone</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Allein anzeigen</translation>
    </message>
    <message>
        <source>The answer: {model}</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Die Antwort: {model}</translation>
    </message>
    <message>
        <source>Only the beginning is compared.</source>
        <extracomment>tabs/shared/receipt_answers.py</extracomment>
        <translation>Nur der Anfang wird verglichen.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <extracomment>tabs/shared/receipt_dialog.py</extracomment>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Copy all</source>
        <extracomment>tabs/shared/receipt_dialog.py</extracomment>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Read from the recorded events alone.</source>
        <extracomment>tabs/shared/receipt_dialog.py</extracomment>
        <translation>Allein aus den aufgezeichneten Ereignissen gelesen.</translation>
    </message>
    <message>
        <source>What led to this answer</source>
        <extracomment>tabs/shared/receipt_dialog.py</extracomment>
        <translation>Was zu dieser Antwort führte</translation>
    </message>
    <message>
        <source>(Only the beginning; Copy all has the rest.)</source>
        <extracomment>tabs/shared/receipt_dialog.py</extracomment>
        <translation>(Nur der Anfang; „Alles kopieren“ enthält den Rest.)</translation>
    </message>
    <message>
        <source>  call {call_id}, request {hash}, sample {sample}</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>  Aufruf {call_id}, Anfrage {hash}, Stichprobe {sample}</translation>
    </message>
    <message>
        <source>  {source}: call {call_id} of run {run_id}</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>  {source}: Aufruf {call_id} von Lauf {run_id}</translation>
    </message>
    <message>
        <source>  {source}: call {call_id}</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>  {source}: Aufruf {call_id}</translation>
    </message>
    <message>
        <source>  cache: {words}</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>  Cache: {words}</translation>
    </message>
    <message>
        <source>  stopped by {who}: {reason}</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>  gestoppt ({who}): {reason}</translation>
    </message>
    <message>
        <source>  had arrived: {text}</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>  angekommen war: {text}</translation>
    </message>
    <message numerus="yes">
        <source>  {n} older messages not sent, step {step} stands for them</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>
            <numerusform>  {n} ältere Nachricht nicht gesendet, Schritt {step} steht dafür</numerusform>
            <numerusform>  {n} ältere Nachrichten nicht gesendet, Schritt {step} steht dafür</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>  {n} older messages not sent</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>
            <numerusform>  {n} ältere Nachricht nicht gesendet</numerusform>
            <numerusform>  {n} ältere Nachrichten nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} booked</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>{amount} gebucht</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>Instructions of the settings</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Anweisungen der Einstellungen</translation>
    </message>
    <message>
        <source>{time} by {who}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{time} ({who})</translation>
    </message>
    <message>
        <source>{percent}, says {source}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{percent}, laut {source}</translation>
    </message>
    <message numerus="yes">
        <source>{percent} likely to be good, by {n} rated answers with about as much {source}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>
            <numerusform>zu {percent} wahrscheinlich gut, nach {n} bewerteten Antwort mit ähnlich viel {source}</numerusform>
            <numerusform>zu {percent} wahrscheinlich gut, nach {n} bewerteten Antworten mit ähnlich viel {source}</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: {names}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Dateien: {names}</translation>
    </message>
    <message>
        <source>{kind} of run {run_id} from step {step}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{kind} von Lauf {run_id} ab Schritt {step}</translation>
    </message>
    <message>
        <source>{kind} of run {run_id}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{kind} von Lauf {run_id}</translation>
    </message>
    <message>
        <source>{time} taken up again, time {token}, by process {owner}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{time} wieder aufgenommen, zum {token}. Mal, von Prozess {owner}</translation>
    </message>
    <message>
        <source>{time} begun, time {token}, by process {owner}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{time} begonnen, zum {token}. Mal, von Prozess {owner}</translation>
    </message>
    <message>
        <source>{option} (given by you)</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{option} (von Ihnen vorgegeben)</translation>
    </message>
    <message>
        <source>The models were {chosen}.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Modelle: {chosen}.</translation>
    </message>
    <message>
        <source>{model} (named by an option or a rule)</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model} (von einer Option oder Regel genannt)</translation>
    </message>
    <message>
        <source>{model}: {asked}. Known then: {facts}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model}: {asked}. Damals bekannt: {facts}</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/recorded_words.py, tabs/shared/settings_since.py</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>input {price} for a million tokens</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Eingabe {price} je Million Token</translation>
    </message>
    <message>
        <source>output {price} for a million tokens</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Ausgabe {price} je Million Token</translation>
    </message>
    <message>
        <source>answers in {time}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>antwortet in {time}</translation>
    </message>
    <message>
        <source>{memories} ({ids}), about {tokens}:</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{memories} ({ids}), etwa {tokens}:</translation>
    </message>
    <message>
        <source>  instead: {alternative}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>  stattdessen: {alternative}</translation>
    </message>
    <message>
        <source>{status} (its stand-in)</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{status} (sein Ersatz)</translation>
    </message>
    <message>
        <source>{check} of {model}: {status}, says {source}, {time}. {reason}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{check} von {model}: {status}, laut {source}, {time}. {reason}</translation>
    </message>
    <message>
        <source>agreed</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>zugestimmt</translation>
    </message>
    <message>
        <source>refused</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/recorded_words.py</extracomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>{state} by {who} {time}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{state} ({who}, {time})</translation>
    </message>
    <message>
        <source>At most {amount}.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Höchstens {amount}.</translation>
    </message>
    <message>
        <source>Limit for {scope}: {amount}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Grenze für {scope}: {amount}</translation>
    </message>
    <message>
        <source>{time} warned: {used} of {limit} for {scope} {period} was used.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{time} gewarnt: {used} von {limit} für {scope} {period} waren verbraucht.</translation>
    </message>
    <message>
        <source>{model} at {host}: {state} since {time}. {reason}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model} bei {host}: {state} seit {time}. {reason}</translation>
    </message>
    <message>
        <source>{model} at {host}: {state} at {time}. {reason}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model} bei {host}: {state} am {time}. {reason}</translation>
    </message>
    <message>
        <source>{model}: {rating} by {how}, {time}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model}: {rating} per {how}, {time}</translation>
    </message>
    <message>
        <source>pending</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>ausstehend</translation>
    </message>
    <message>
        <source>running</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>succeeded</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>quarantined</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <source>canceled</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>answered</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>attempt failed</source>
        <extracomment>tabs/shared/recorded_words.py, core/queries/receipts.py, core/results/receipt_steps.py</extracomment>
        <translation>Versuch fehlgeschlagen</translation>
    </message>
    <message>
        <source>lost</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>verloren</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>offen</translation>
    </message>
    <message>
        <source>half_open</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>halb offen</translation>
    </message>
    <message>
        <source>disabled</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>unclear</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>unklar</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>timed_out</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>skipped</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>thumb</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>edit</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Bearbeitung</translation>
    </message>
    <message>
        <source>pick</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>reference</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Referenzantwort</translation>
    </message>
    <message>
        <source>checker</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>person</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Person</translation>
    </message>
    <message>
        <source>self</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Selbsteinschätzung</translation>
    </message>
    <message>
        <source>cache</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Cache</translation>
    </message>
    <message>
        <source>engine</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>cli</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>system</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>user</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Sie</translation>
    </message>
    <message>
        <source>assistant</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>retry</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>fork</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Abzweigung</translation>
    </message>
    <message>
        <source>bundle</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Bündel</translation>
    </message>
    <message>
        <source>run</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>day</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>month</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Monat</translation>
    </message>
    <message>
        <source>context tokens</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Kontext-Token</translation>
    </message>
    <message>
        <source>abilities</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>kinds</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Aufgabenarten</translation>
    </message>
    <message>
        <source>checked</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>of all kinds</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>aller Arten</translation>
    </message>
    <message>
        <source>Which points shall the merged answer hold?</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/fusion.py</extracomment>
        <translation>Welche Punkte soll die zusammengeführte Antwort enthalten?</translation>
    </message>
    <message>
        <source>accept</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>fallback</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Ausweichen</translation>
    </message>
    <message>
        <source>stop</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>answer</source>
        <extracomment>tabs/chat/parts.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>escalate</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Stärkeres Modell</translation>
    </message>
    <message>
        <source>vote</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>review</source>
        <extracomment>tabs/chat/parts.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>budget</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Budget</translation>
    </message>
    <message>
        <source>memory</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>expert</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Experte</translation>
    </message>
    <message>
        <source>reuse</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Wiederverwendung</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Rechnen</translation>
    </message>
    <message>
        <source>choice</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>ordering</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>code</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>structured</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Strukturiertes</translation>
    </message>
    <message>
        <source>translation</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>summary</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>writing</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>question</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Frage</translation>
    </message>
    <message>
        <source>text</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>images</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>tools</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>reasoning</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>conversations without a prompt</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/importing.py</extracomment>
        <translation>Unterhaltungen ohne Prompt</translation>
    </message>
    <message>
        <source>conversations that cannot be read</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/importing.py</extracomment>
        <translation>Unterhaltungen, die nicht lesbar sind</translation>
    </message>
    <message>
        <source>answers to no prompt</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/imports/own.py, core/conversations/imports/trees.py</extracomment>
        <translation>Antworten ohne Prompt</translation>
    </message>
    <message>
        <source>files without their content</source>
        <extracomment>tabs/shared/recorded_words.py, core/conversations/imports/own.py</extracomment>
        <translation>Dateien ohne Inhalt</translation>
    </message>
    <message>
        <source>single</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>parallel</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>sequential</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>race</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Wettlauf</translation>
    </message>
    <message>
        <source>voting</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>cascade</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Kaskade</translation>
    </message>
    <message>
        <source>fusion</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Verschmelzung</translation>
    </message>
    <message>
        <source>mixture</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>fuse</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Verschmelzen</translation>
    </message>
    <message>
        <source>auto</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>aggregate</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Gesamtantwort</translation>
    </message>
    <message>
        <source>chair</source>
        <extracomment>tabs/chat/parts.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Antwort des Vorsitzes</translation>
    </message>
    <message>
        <source>merge</source>
        <extracomment>tabs/chat/parts.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>checklist</source>
        <extracomment>tabs/chat/parts.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>compare</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>ballot</source>
        <extracomment>tabs/chat/parts.py, tabs/shared/recorded_words.py</extracomment>
        <translation>Stimmzettel</translation>
    </message>
    <message>
        <source>custom</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>guided</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Geführt</translation>
    </message>
    <message>
        <source>completeness</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Vollständigkeit</translation>
    </message>
    <message>
        <source>style</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Stil</translation>
    </message>
    <message>
        <source>safety</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>tests</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Tests</translation>
    </message>
    <message>
        <source>schema</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Schema</translation>
    </message>
    <message>
        <source>weighted</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>gewichtet</translation>
    </message>
    <message>
        <source>plain</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>einfach</translation>
    </message>
    <message>
        <source>ranked</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>mit Rangfolge</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>json</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>balance</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <source>cheap</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>günstig</translation>
    </message>
    <message>
        <source>fast</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>schnell</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>first good</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>erste gute</translation>
    </message>
    <message>
        <source>easy</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>leicht</translation>
    </message>
    <message>
        <source>medium</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>mittel</translation>
    </message>
    <message>
        <source>hard</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>schwer</translation>
    </message>
    <message>
        <source>short</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>kurz</translation>
    </message>
    <message>
        <source>long</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>lang</translation>
    </message>
    <message>
        <source>quick</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>schnell</translation>
    </message>
    <message>
        <source>standard</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>gewöhnlich</translation>
    </message>
    <message>
        <source>deep</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>gründlich</translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>und</translation>
    </message>
    <message>
        <source>or</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>oder</translation>
    </message>
    <message>
        <source>free</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>quick and cheap, and often wrong</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>schnell und günstig, und oft falsch</translation>
    </message>
    <message>
        <source>a fair balance of price and care</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Preis und Sorgfalt in gutem Verhältnis</translation>
    </message>
    <message>
        <source>slow and dear, and seldom wrong</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>langsam und teuer, und selten falsch</translation>
    </message>
    <message>
        <source>a specialist for multiple choice</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>ein Spezialist für Auswahlfragen</translation>
    </message>
    <message>
        <source>a specialist that calculates well and does little else</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>ein Spezialist, der gut rechnet und sonst wenig kann</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Rate limited</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Zu viele Anfragen</translation>
    </message>
    <message>
        <source>Server fault</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <source>Timed out</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Broken stream</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Abgebrochene Antwort</translation>
    </message>
    <message>
        <source>Payment required</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Guthaben leer</translation>
    </message>
    <message>
        <source>Offer</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Anbieten</translation>
    </message>
    <message>
        <source>Refuse</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Allow</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Erlauben</translation>
    </message>
    <message>
        <source>Warn</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Warnen</translation>
    </message>
    <message>
        <source>Degrade</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Einschränken</translation>
    </message>
    <message>
        <source>Trim</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Summarise</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>Exact</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Similar</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Ähnlich</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Balance</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Cheap</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Günstig</translation>
    </message>
    <message>
        <source>Fast</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Automatic</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Quick</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Schnell</translation>
    </message>
    <message>
        <source>Standard</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <source>Deep</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Gründlich</translation>
    </message>
    <message>
        <source>Auto</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/auto.py</extracomment>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Choice</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Json</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Code</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Plain</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Weighted</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>Ranked</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Mit Rangfolge</translation>
    </message>
    <message>
        <source>First good</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Erste gute</translation>
    </message>
    <message>
        <source>Single</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/single.py</extracomment>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Parallel</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/parallel.py</extracomment>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Sequential</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/sequential.py</extracomment>
        <translation>Nacheinander</translation>
    </message>
    <message>
        <source>Race</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/race.py</extracomment>
        <translation>Wettlauf</translation>
    </message>
    <message>
        <source>Voting</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/voting.py</extracomment>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>Cascade</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/cascade.py</extracomment>
        <translation>Kaskade</translation>
    </message>
    <message>
        <source>Expert</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/expert.py</extracomment>
        <translation>Experte</translation>
    </message>
    <message>
        <source>Consensus</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/consensus.py</extracomment>
        <translation>Konsens</translation>
    </message>
    <message>
        <source>Mixture</source>
        <extracomment>tabs/shared/recorded_words.py, core/strategies/mixture.py</extracomment>
        <translation>Mischung</translation>
    </message>
    <message>
        <source>Enter</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+enter</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Strg+enter</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>niemand</translation>
    </message>
    <message numerus="yes">
        <source>{strategy} would have answered {answered} of {n} runs.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>
            <numerusform>{strategy} hätte {answered} von {n} Lauf beantwortet.</numerusform>
            <numerusform>{strategy} hätte {answered} von {n} Läufen beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It would have cost {cost}; the runs cost {cost_then}.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>Es hätte {cost} gekostet; die Läufe haben {cost_then} gekostet.</translation>
    </message>
    <message>
        <source>It would have taken {time} in all; the runs took {time_then}.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>Es hätte insgesamt {time} gedauert; die Läufe haben {time_then} gedauert.</translation>
    </message>
    <message numerus="yes">
        <source>In {n} runs something it would have asked is not on record.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>
            <numerusform>In {n} Lauf ist etwas, das gefragt worden wäre, nicht aufgezeichnet.</numerusform>
            <numerusform>In {n} Läufen ist etwas, das gefragt worden wäre, nicht aufgezeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>{state} by {model}</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>{state} durch {model}</translation>
    </message>
    <message>
        <source>{cost} in {time}</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation>{cost} in {time}</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}.</source>
        <extracomment>tabs/shared/saving.py</extracomment>
        <translation>{path} konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Messages</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Request</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>(Only the beginning; Copy has all.)</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation>(Nur der Anfang; „Kopieren“ nimmt alles.)</translation>
    </message>
    <message>
        <source>changed</source>
        <extracomment>tabs/shared/setting_row.py, tabs/shared/setting_words.py</extracomment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Default: {value}</source>
        <extracomment>tabs/shared/setting_row.py</extracomment>
        <translation>Standard: {value}</translation>
    </message>
    <message>
        <source>Reset {title} to {value}</source>
        <extracomment>tabs/shared/setting_row.py</extracomment>
        <translation>{title} auf {value} zurücksetzen</translation>
    </message>
    <message>
        <source>on</source>
        <extracomment>tabs/shared/setting_words.py</extracomment>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <extracomment>tabs/shared/setting_words.py</extracomment>
        <translation>aus</translation>
    </message>
    <message>
        <source>{title} ({key}): {then} then, {now} now</source>
        <extracomment>tabs/shared/settings_since.py</extracomment>
        <translation>{title} ({key}): damals {then}, jetzt {now}</translation>
    </message>
    <message>
        <source>Alert rule saved</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Warnregel gespeichert</translation>
    </message>
    <message>
        <source>Alert rule removed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Warnregel entfernt</translation>
    </message>
    <message>
        <source>Alert raised</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Warnung ausgelöst</translation>
    </message>
    <message>
        <source>Alert cleared</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Warnung vorbei</translation>
    </message>
    <message>
        <source>Breaker changed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Schutzschalter umgeschaltet</translation>
    </message>
    <message>
        <source>Budget set</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Budget gesetzt</translation>
    </message>
    <message>
        <source>Budget warned</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Budget hat gewarnt</translation>
    </message>
    <message>
        <source>Cache entry deleted</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Cache-Eintrag gelöscht</translation>
    </message>
    <message>
        <source>Cache cleared</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Cache geleert</translation>
    </message>
    <message>
        <source>Conversation imported</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung importiert</translation>
    </message>
    <message>
        <source>System prompt set</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Anweisungen gesetzt</translation>
    </message>
    <message>
        <source>Answer imported</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Antwort importiert</translation>
    </message>
    <message>
        <source>Library prompt saved</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Prompt in der Sammlung gespeichert</translation>
    </message>
    <message>
        <source>Library prompt removed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Prompt aus der Sammlung entfernt</translation>
    </message>
    <message>
        <source>Memory added</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Erinnerung hinzugefügt</translation>
    </message>
    <message>
        <source>Memory edited</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Erinnerung bearbeitet</translation>
    </message>
    <message>
        <source>Memory forgotten</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Erinnerung vergessen</translation>
    </message>
    <message>
        <source>Insight retracted</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Erkenntnis zurückgezogen</translation>
    </message>
    <message>
        <source>Memory used</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Gemerktes verwendet</translation>
    </message>
    <message>
        <source>Answers compared</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Antworten verglichen</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>Provider added</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Anbieter hinzugefügt</translation>
    </message>
    <message>
        <source>Provider removed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Anbieter entfernt</translation>
    </message>
    <message>
        <source>Preset saved</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Vorlage gespeichert</translation>
    </message>
    <message>
        <source>Preset removed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Vorlage entfernt</translation>
    </message>
    <message>
        <source>Profile saved</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Profil gespeichert</translation>
    </message>
    <message>
        <source>Profile removed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Profil entfernt</translation>
    </message>
    <message>
        <source>Settings acted</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Einstellungen geändert</translation>
    </message>
    <message>
        <source>{strategy} with {models}</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>{strategy} mit {models}</translation>
    </message>
    <message>
        <source>Attempt {number}: {error} Again in {time}.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Versuch {number}: {error} Noch einmal in {time}.</translation>
    </message>
    <message>
        <source>by process {owner}, time {number} in a row without a step done since</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>von Prozess {owner}, zum {number}. Mal in Folge ohne einen Schritt dazwischen</translation>
    </message>
    <message>
        <source>by process {owner}</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>von Prozess {owner}</translation>
    </message>
    <message>
        <source>as run {run_id}</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>als Lauf {run_id}</translation>
    </message>
    <message>
        <source>{number} times as long</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>{number}-mal so lang</translation>
    </message>
    <message>
        <source>{number} times as fast</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>{number}-mal so schnell</translation>
    </message>
    <message>
        <source>{number} times as many</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>{number}-mal so viele</translation>
    </message>
    <message>
        <source>{number} times as much</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>{number}-mal so viel</translation>
    </message>
    <message>
        <source>{number} times as high</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>{number}-mal so hoch</translation>
    </message>
    <message>
        <source>{points} points {word}</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation>{points} Prozentpunkte {word}</translation>
    </message>
    <message>
        <source>more</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>mehr</translation>
    </message>
    <message>
        <source>less</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>weniger</translation>
    </message>
    <message>
        <source>slower</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>faster</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>schneller</translation>
    </message>
    <message>
        <source>higher</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>höher</translation>
    </message>
    <message>
        <source>lower</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>niedriger</translation>
    </message>
    <message>
        <source>fewer</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation>weniger</translation>
    </message>
    <message>
        <source>The words of that answer are not on record.</source>
        <extracomment>core/conversations/about.py</extracomment>
        <translation>Der Wortlaut dieser Antwort ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Choose another answer, or ask again.</source>
        <extracomment>core/conversations/about.py</extracomment>
        <translation>Wählen Sie eine andere Antwort, oder fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>There is no answer {named} in run {run_id}.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation>Im Lauf {run_id} gibt es keine Antwort {named}.</translation>
    </message>
    <message>
        <source>Its key was held until Tutti closed, because this machine has no keyring.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Der Schlüssel galt nur, bis Tutti beendet wurde, weil dieser Rechner keinen Schlüsselbund hat.</translation>
    </message>
    <message>
        <source>Give the key again under Settings, Providers, or name there a variable that holds it.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Den Schlüssel unter Einstellungen, Anbieter erneut eingeben oder dort eine Variable nennen, die ihn enthält.</translation>
    </message>
    <message>
        <source>That is an address, and no key.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Das ist eine Adresse und kein Schlüssel.</translation>
    </message>
    <message>
        <source>Copy the key itself from that page.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Den Schlüssel selbst von jener Seite kopieren.</translation>
    </message>
    <message>
        <source>{title} asks a model once, and {twice} is named {part} times.</source>
        <extracomment>core/runs/choosing.py</extracomment>
        <translation>{title} fragt jedes Modell nur einmal, und {twice} ist {part}-mal genannt.</translation>
    </message>
    <message>
        <source>Name it once, or ask with the strategy parallel, voting or fusion.</source>
        <extracomment>core/runs/choosing.py</extracomment>
        <translation>Nennen Sie es einmal, oder fragen Sie mit der Strategie „Parallel“, „Abstimmung“ oder „Verschmelzung“.</translation>
    </message>
    <message>
        <source>Their answers are used again as they were given, at no cost.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Ihre Antworten werden, wie sie gegeben wurden, kostenlos wiederverwendet.</translation>
    </message>
    <message>
        <source>Its answer is used again as it was given, at no cost.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Seine Antwort wird, wie sie gegeben wurde, kostenlos wiederverwendet.</translation>
    </message>
    <message>
        <source>Run {run_id} has not ended, so its answers cannot be used again yet.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation>Lauf {run_id} ist nicht zu Ende, daher können seine Antworten noch nicht wiederverwendet werden.</translation>
    </message>
    <message>
        <source>There is no answer {continues} to go on with.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation>Es gibt keine Antwort {continues}, die fortgesetzt werden könnte.</translation>
    </message>
    <message>
        <source>How long models that reason do so before they answer; others are not sent it. none: as they do by themselves.</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Wie lange Modelle, die nachdenken, das vor der Antwort tun; andere bekommen es nicht gesendet. none: so, wie sie es von sich aus tun.</translation>
    </message>
    <message>
        <source>Top p</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Top p</translation>
    </message>
    <message>
        <source>Words are drawn from the likeliest that make up this share. Set this or the temperature. Empty for the model&apos;s own.</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Wörter werden aus den wahrscheinlichsten gezogen, die zusammen diesen Anteil ausmachen. Entweder dies oder die Temperatur einstellen. Leer: wie vom Modell vorgesehen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same number asks for the same answer again, where a provider knows that. Empty for none.</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Dieselbe Zahl bittet noch einmal um dieselbe Antwort, sofern der Anbieter das unterstützt. Leer: keine.</translation>
    </message>
    <message>
        <source>Your prices</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Eigene Preise</translation>
    </message>
    <message>
        <source>A line for each model, such as openai/large = 2.50 / 10: USD for a million tokens read and written. Or free, for a server of your own. They go before every table; Models has a field for each.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Eine Zeile je Modell, etwa openai/large = 2.50 / 10: USD für eine Million gelesene und geschriebene Token. Oder free, für einen eigenen Server. Sie gehen jeder Tabelle vor; unter „Modelle“ gibt es Felder dafür.</translation>
    </message>
    <message>
        <source>{key} holds what looks like a key or a password, and profiles hold none. Leave it out.</source>
        <extracomment>core/settings/imports.py</extracomment>
        <translation>{key} enthält etwas, das wie ein Schlüssel oder Passwort aussieht, und Profile enthalten keine. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>it has to be {number}{part}</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>es muss {number}{part} sein</translation>
    </message>
    <message>
        <source>of at least {minimum}</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>von mindestens {minimum}</translation>
    </message>
    <message>
        <source>from {minimum} to {maximum}</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>von {minimum} bis {maximum}</translation>
    </message>
    <message>
        <source>Go on with your last answer exactly where it stopped. Write only what follows: repeat nothing of it, and begin with the very next character.</source>
        <extracomment>core/conversations/about.py</extracomment>
        <translation>Setze deine letzte Antwort genau dort fort, wo sie aufhörte. Schreibe nur, was folgt: wiederhole nichts davon, und beginne mit dem nächsten Zeichen.</translation>
    </message>
    <message>
        <source>{model} = {part} since {as_of}</source>
        <extracomment>core/ports/own_prices.py</extracomment>
        <translation>{model} = {part} since {as_of}</translation>
    </message>
    <message>
        <source>Each is asked once, for {strategy} asks no model several times.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Jedes wird einmal gefragt, denn {strategy} fragt kein Modell mehrmals.</translation>
    </message>
    <message>
        <source>This call may cost up to {amount}, and {name} of {limit} has nothing left.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>Dieser Aufruf kann bis zu {amount} kosten, und {name} von {limit} ist aufgebraucht.</translation>
    </message>
    <message>
        <source>This call may cost up to {amount}, and {name} of {limit} has {rest} left.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>Dieser Aufruf kann bis zu {amount} kosten, und {name} von {limit} lässt noch {rest} übrig.</translation>
    </message>
    <message>
        <source>{model} may cost {most}. Go on?</source>
        <extracomment>core/runs/steps.py</extracomment>
        <translation>{model} kann {most} kosten. Fortfahren?</translation>
    </message>
    <message>
        <source>{name} is built in and cannot be replaced. Leave it out.</source>
        <extracomment>core/settings/imports.py</extracomment>
        <translation>{name} ist eingebaut und kann nicht ersetzt werden. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>There is no kind of provider named {wire}. Leave it out.</source>
        <extracomment>core/settings/imports.py</extracomment>
        <translation>Es gibt keine Art von Anbieter namens {wire}. Lassen Sie ihn weg.</translation>
    </message>
    <message>
        <source>a line for each model, such as openai/large = 2.50 / 10, or mine/large = free</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>eine Zeile je Modell, etwa openai/large = 2.50 / 10, oder mine/large = free</translation>
    </message>
    <message>
        <source>{path} (mode {mode})</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{path} (Modus {mode})</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>tabs/shared/recorded_words.py, tabs/shared/trends/metrics.py</extracomment>
        <translation>alle</translation>
    </message>
    <message>
        <source>the hour before</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation>der Stunde davor</translation>
    </message>
    <message>
        <source>the day before</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation>dem Tag davor</translation>
    </message>
    <message>
        <source>the week before</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation>der Woche davor</translation>
    </message>
    <message>
        <source>the month before</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation>dem Monat davor</translation>
    </message>
    <message>
        <source>Performance by model, {time}</source>
        <extracomment>tabs/shared/trends/report.py</extracomment>
        <translation>Leistung nach Modell, {time}</translation>
    </message>
    <message>
        <source>Performance by strategy, {time}</source>
        <extracomment>tabs/shared/trends/report.py</extracomment>
        <translation>Leistung nach Strategie, {time}</translation>
    </message>
    <message>
        <source>Performance by kind of task, {time}</source>
        <extracomment>tabs/shared/trends/report.py</extracomment>
        <translation>Leistung nach Aufgabenart, {time}</translation>
    </message>
    <message>
        <source>Only {groups}.</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>Nur {groups}.</translation>
    </message>
    <message>
        <source>Compared with {period}. Percentiles are right within 5 %.</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>Verglichen mit {period}. Perzentile sind auf 5 % genau.</translation>
    </message>
    <message>
        <source>Made {time} by Tutti.</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>Erstellt {time} von Tutti.</translation>
    </message>
    <message>
        <source>No call ended in this time.</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>In dieser Zeit endete kein Aufruf.</translation>
    </message>
    <message>
        <source>All together</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>Alle zusammen</translation>
    </message>
    <message>
        <source>Figure</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>None was raised.</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation>Keine wurde ausgelöst.</translation>
    </message>
    <message>
        <source>January February March April May June July August September October November December</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation>Januar Februar März April Mai Juni Juli August September Oktober November Dezember</translation>
    </message>
    <message>
        <source>{keys} is what you write with.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation>{keys} wird zum Schreiben gebraucht.</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{title}”.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation>{keys} ist das Tastenkürzel von „{title}“.</translation>
    </message>
    <message>
        <source>command</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Befehl Palette command</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation>Design: {name}</translation>
    </message>
    <message>
        <source>tab</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>Reiter tab</translation>
    </message>
    <message>
        <source>open</source>
        <comment>to open</comment>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation>öffnen open</translation>
    </message>
    <message>
        <source>Its {number} icons were drawn for it and are under the same licence.</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation>Die {number} Symbole wurden dafür gezeichnet und stehen unter derselben Lizenz.</translation>
    </message>
    <message>
        <source>past</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation>Vergangenheit past</translation>
    </message>
    <message>
        <source>no shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>kein Tastenkürzel</translation>
    </message>
    <message>
        <source>Changed; it comes with {keys}</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Geändert; ursprünglich {keys}</translation>
    </message>
    <message>
        <source>Changed; it comes with none</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation>Geändert; ursprünglich keines</translation>
    </message>
    <message numerus="yes">
        <source>{n} wait for you</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation>
            <numerusform>{n} wartet auf Sie</numerusform>
            <numerusform>{n} warten auf Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} interrupted</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation>{number} unterbrochen</translation>
    </message>
    <message>
        <source>Today {amount}</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation>Heute {amount}</translation>
    </message>
    <message numerus="yes">
        <source>{n} answers of unknown price</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation>
            <numerusform>{n} Antwort mit unbekanntem Preis</numerusform>
            <numerusform>{n} Antworten mit unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>{command} cannot be done in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>„{command}“ geht in der Vergangenheit nicht.</translation>
    </message>
    <message>
        <source>The pipe of the window could not be opened: {error}.</source>
        <extracomment>app/window/single.py</extracomment>
        <translation>Die Verbindung des Fensters ließ sich nicht öffnen: {error}.</translation>
    </message>
    <message>
        <source>Check that the data folder can be written.</source>
        <extracomment>app/window/single.py</extracomment>
        <translation>Prüfen Sie, ob in den Datenordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Another Tutti window, process {process}, has this data folder open and does not answer.</source>
        <extracomment>app/window/single.py</extracomment>
        <translation>Ein anderes Fenster von Tutti, Prozess {process}, hat diesen Datenordner geöffnet und antwortet nicht.</translation>
    </message>
    <message>
        <source>Wait until it does, or end it with `{command}`; nothing recorded is lost by that.</source>
        <extracomment>app/window/single.py</extracomment>
        <translation>Warten Sie, bis es antwortet, oder beenden Sie es mit `{command}`; Aufgezeichnetes geht dabei nicht verloren.</translation>
    </message>
    <message>
        <source>{share} % of {part} of {part3} is spent</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>Zu {share} % ist {part} von {part3} ausgeschöpft</translation>
    </message>
    <message>
        <source>{path} (mode {mode}, {size} bytes, cannot be written)</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{path} (Modus {mode}, {size} Byte, nicht beschreibbar)</translation>
    </message>
    <message>
        <source>{path} (mode {mode}, cannot be written)</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{path} (Modus {mode}, nicht beschreibbar)</translation>
    </message>
    <message>
        <source>{path} (mode {mode}, {size} bytes)</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{path} (Modus {mode}, {size} Byte)</translation>
    </message>
    <message>
        <source>a Word document</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>eine Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>eine PowerPoint-Präsentation</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>ein OpenDocument-Text</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>eine OpenDocument-Tabelle</translation>
    </message>
    <message>
        <source>an OpenDocument presentation</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>eine OpenDocument-Präsentation</translation>
    </message>
    <message>
        <source>The text of {part}.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>Der Text von {part}.</translation>
    </message>
    <message>
        <source>1 page has no text, as of a picture.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>1 Seite hat keinen Text, wie bei einem Bild.</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>{count} Seiten</translation>
    </message>
    <message>
        <source>, in {seconds} s</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>, in {seconds} s</translation>
    </message>
    <message>
        <source>Only the first {read} of {part} were read{why}.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>Nur die ersten {read} von {part} wurden gelesen{why}.</translation>
    </message>
    <message>
        <source>{empty} pages have no text, as of a picture.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation>{empty} Seiten haben keinen Text, wie bei einem Bild.</translation>
    </message>
    <message>
        <source>The place where it was taken is not sent.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Der Aufnahmeort wird nicht gesendet.</translation>
    </message>
    <message>
        <source>It was turned upright.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Es wurde aufrecht gedreht.</translation>
    </message>
    <message>
        <source>What its file said beside the picture is not sent.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Was die Datei außer dem Bild enthielt, wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Sent as JPEG, for it would be too large.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Als JPEG gesendet, weil es sonst zu groß wäre.</translation>
    </message>
    <message>
        <source>Sent as PNG.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Als PNG gesendet.</translation>
    </message>
    <message>
        <source>It moves; only its first picture is sent.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation>Es ist animiert; nur das erste Bild wird gesendet.</translation>
    </message>
    <message>
        <source>Read as {part}.</source>
        <extracomment>core/attachments/plain.py</extracomment>
        <translation>Gelesen als {part}.</translation>
    </message>
    <message>
        <source>{lost} characters</source>
        <extracomment>core/attachments/plain.py</extracomment>
        <translation>{lost} Zeichen</translation>
    </message>
    <message>
        <source>{many} could not be read and stand as �.</source>
        <extracomment>core/attachments/plain.py</extracomment>
        <translation>{many} nicht lesbar, durch � ersetzt.</translation>
    </message>
    <message>
        <source>{left_out} files</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>{left_out} Dateien</translation>
    </message>
    <message>
        <source>{files_are} of {name} left out: neither text nor an image nor a PDF, or empty.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation>{files_are} aus {name} ausgelassen: weder Text noch Bild noch PDF, oder leer.</translation>
    </message>
    <message>
        <source>the limit for each run</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>die Grenze je Lauf</translation>
    </message>
    <message>
        <source>the day&apos;s limit</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>die Tagesgrenze</translation>
    </message>
    <message>
        <source>the month&apos;s limit</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation>die Monatsgrenze</translation>
    </message>
    <message>
        <source>The call that was tried failed{part}</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation>Der versuchte Aufruf ist fehlgeschlagen{part}</translation>
    </message>
    <message>
        <source>It was left alone long enough; one call is tried.</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation>Es wurde lange genug nicht gefragt; ein Aufruf wird versucht.</translation>
    </message>
    <message>
        <source>The call that was tried was slow to begin{part}</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation>Der versuchte Aufruf begann nur langsam{part}</translation>
    </message>
    <message>
        <source>Two calls in a row were answered.</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation>Zwei Aufrufe nacheinander wurden beantwortet.</translation>
    </message>
    <message>
        <source>Closed by you.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>Von Ihnen geschlossen.</translation>
    </message>
    <message>
        <source>It was left alone long enough.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>Es wurde lange genug nicht gefragt.</translation>
    </message>
    <message>
        <source>{name} was set up anew or removed.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>{name} wurde neu eingerichtet oder entfernt.</translation>
    </message>
    <message>
        <source>The failures were simulated, and that was changed.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>Die Fehler waren simuliert, und das wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was sent; switch this off under Settings, Try failures.</source>
        <extracomment>core/calls/simulation.py</extracomment>
        <translation>Nichts wurde gesendet; schalten Sie dies unter Einstellungen, Fehler ausprobieren ab.</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <extracomment>core/calls/simulation.py</extracomment>
        <translation>ist nicht erreichbar</translation>
    </message>
    <message>
        <source>says that there are too many requests</source>
        <extracomment>core/calls/simulation.py</extracomment>
        <translation>meldet zu viele Anfragen</translation>
    </message>
    <message>
        <source>failed inside</source>
        <extracomment>core/calls/simulation.py, core/providers/wire/faults.py</extracomment>
        <translation>hatte einen internen Fehler</translation>
    </message>
    <message>
        <source>sent nothing in time</source>
        <extracomment>core/calls/simulation.py</extracomment>
        <translation>hat nicht rechtzeitig etwas gesendet</translation>
    </message>
    <message>
        <source>went away in the middle of its answer</source>
        <extracomment>core/calls/simulation.py</extracomment>
        <translation>brach mitten in der Antwort ab</translation>
    </message>
    <message>
        <source>says that there is no credit</source>
        <extracomment>core/calls/simulation.py</extracomment>
        <translation>meldet fehlendes Guthaben</translation>
    </message>
    <message>
        <source>{part} (branch)</source>
        <extracomment>core/conversations/copying.py</extracomment>
        <translation>{part} (Zweig)</translation>
    </message>
    <message>
        <source>message {place}</source>
        <extracomment>core/conversations/imports/claude.py, core/conversations/imports/own.py</extracomment>
        <translation>Nachricht {place}</translation>
    </message>
    <message>
        <source>Imported conversation</source>
        <extracomment>core/conversations/imports/told.py</extracomment>
        <translation>Importierte Unterhaltung</translation>
    </message>
    <message>
        <source>a private key</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>einem privaten Schlüssel</translation>
    </message>
    <message>
        <source>an API key</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>einem API-Schlüssel</translation>
    </message>
    <message>
        <source>an AWS access key</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>einem AWS-Zugangsschlüssel</translation>
    </message>
    <message>
        <source>It is whole.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie ist vollständig.</translation>
    </message>
    <message>
        <source>Nothing in it looks like a key or a token.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Nichts darin sieht nach einem Schlüssel oder Token aus.</translation>
    </message>
    <message>
        <source>It has the form that was asked for.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie hat die verlangte Form.</translation>
    </message>
    <message>
        <source>It states no equation.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie nennt keine Gleichung.</translation>
    </message>
    <message>
        <source>{part} of {part2} equations are wrong: {told}.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>{part} von {part2} Gleichungen sind falsch: {told}.</translation>
    </message>
    <message>
        <source>All {part} equations hold.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Alle {part} Gleichungen stimmen.</translation>
    </message>
    <message>
        <source>Its equation holds.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Ihre Gleichung stimmt.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>It was cut off at its length limit.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie wurde an ihrer Längengrenze abgeschnitten.</translation>
    </message>
    <message>
        <source>It is a refusal.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie ist eine Ablehnung.</translation>
    </message>
    <message>
        <source>A block of code is not closed.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Ein Codeblock ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The prompt asks for no form that can be checked.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Der Prompt verlangt keine Form, die sich prüfen lässt.</translation>
    </message>
    <message>
        <source>It shows what looks like {name}.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie zeigt etwas, das nach {name} aussieht.</translation>
    </message>
    <message>
        <source>It has {words} words and not one.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie hat {words} Wörter und nicht eines.</translation>
    </message>
    <message>
        <source>It says neither yes nor no.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie sagt weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>It has {sentences} sentences and not one.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie hat {sentences} Sätze und nicht einen.</translation>
    </message>
    <message>
        <source>It has {count} {unit} and not {most} at most.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>Sie hat {count} {unit} und nicht höchstens {most}.</translation>
    </message>
    <message>
        <source>Code is run only where Tutti itself runs on an installed Python.</source>
        <extracomment>core/critics/code_tests.py</extracomment>
        <translation>Code wird nur ausgeführt, wo Tutti selbst auf einem installierten Python läuft.</translation>
    </message>
    <message>
        <source>Its code takes longer than {seconds} s.</source>
        <extracomment>core/critics/code_tests.py</extracomment>
        <translation>Ihr Code braucht länger als {seconds} s.</translation>
    </message>
    <message>
        <source>All {ran} tests hold.</source>
        <extracomment>core/critics/code_tests.py</extracomment>
        <translation>Alle {ran} Tests sind bestanden.</translation>
    </message>
    <message>
        <source>Its test holds.</source>
        <extracomment>core/critics/code_tests.py</extracomment>
        <translation>Ihr Test ist bestanden.</translation>
    </message>
    <message>
        <source>It holds no Python code.</source>
        <extracomment>core/critics/code_tests.py</extracomment>
        <translation>Sie enthält keinen Python-Code.</translation>
    </message>
    <message>
        <source>Neither the prompt nor the answer states a test.</source>
        <extracomment>core/critics/code_tests.py</extracomment>
        <translation>Weder der Prompt noch die Antwort nennt einen Test.</translation>
    </message>
    <message>
        <source>Its code ends the program before its tests are done.</source>
        <extracomment>core/critics/code_tests.py</extracomment>
        <translation>Ihr Code beendet das Programm, bevor die Tests fertig sind.</translation>
    </message>
    <message>
        <source>too long</source>
        <extracomment>core/critics/equations.py</extracomment>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>something is left over</source>
        <extracomment>core/critics/equations.py</extracomment>
        <translation>etwas bleibt übrig</translation>
    </message>
    <message>
        <source>too large</source>
        <extracomment>core/critics/equations.py</extracomment>
        <translation>zu groß</translation>
    </message>
    <message>
        <source>no number where one is due</source>
        <extracomment>core/critics/equations.py</extracomment>
        <translation>keine Zahl, wo eine hingehört</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <extracomment>core/critics/equations.py</extracomment>
        <translation>eine Klammer ist nicht geschlossen</translation>
    </message>
    <message>
        <source>division by zero</source>
        <extracomment>core/critics/equations.py</extracomment>
        <translation>Division durch null</translation>
    </message>
    <message>
        <source>{reason} This stands in for a check that broke: {reason2}</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>{reason} Dies ersetzt eine ausgefallene Prüfung: {reason2}</translation>
    </message>
    <message>
        <source>It broke too often lately and is left alone for a while.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Sie ist zuletzt zu oft fehlgeschlagen und wird eine Weile nicht verwendet.</translation>
    </message>
    <message>
        <source>It took longer than {timeout} s.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Es dauerte länger als {timeout} s.</translation>
    </message>
    <message>
        <source>It gave a {name} and no verdict.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Sie gab {name} zurück und kein Urteil.</translation>
    </message>
    <message>
        <source>its check ran out of time</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>seiner Prüfung ging die Zeit aus</translation>
    </message>
    <message>
        <source>It needs {name} to pass first.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Zuerst muss {name} bestehen.</translation>
    </message>
    <message>
        <source>It stopped itself.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation>Sie hat sich selbst beendet.</translation>
    </message>
    <message>
        <source>is none of</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>ist keines von</translation>
    </message>
    <message>
        <source>is not</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is less than</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>ist kleiner als</translation>
    </message>
    <message>
        <source>is more than</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>ist größer als</translation>
    </message>
    <message>
        <source>is shorter than</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>ist kürzer als</translation>
    </message>
    <message>
        <source>is longer than</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>ist länger als</translation>
    </message>
    <message>
        <source>has fewer items than</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>hat weniger Einträge als</translation>
    </message>
    <message>
        <source>has more items than</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>hat mehr Einträge als</translation>
    </message>
    <message>
        <source>{where} at {name}</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>{where} bei {name}</translation>
    </message>
    <message>
        <source>{where} at items</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>{where} bei items</translation>
    </message>
    <message>
        <source>{place} is nested too deeply.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>{place} ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>{place} is no {part}.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>{place} ist nicht vom Typ {part}.</translation>
    </message>
    <message>
        <source>It fits the schema.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>Sie passt zum Schema.</translation>
    </message>
    <message>
        <source>{part} lacks {name}.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>{part} fehlt {name}.</translation>
    </message>
    <message>
        <source>{part} has {name}, which is not in the schema.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation>{part} hat {name}, das nicht im Schema steht.</translation>
    </message>
    <message>
        <source>It took longer than {longest} s.</source>
        <extracomment>core/hooks/hooks.py</extracomment>
        <translation>Es dauerte länger als {longest} s.</translation>
    </message>
    <message>
        <source>hook {name}</source>
        <extracomment>core/hooks/hooks.py</extracomment>
        <translation>Hook {name}</translation>
    </message>
    <message>
        <source>For {asked} {model} says {part} where most say {value}.</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>Auf {asked} sagt {model} {part}, die meisten sagen {value}.</translation>
    </message>
    <message>
        <source>{votes} of {part} models come to {value} for {asked}.</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>{votes} von {part} Modellen kommen bei {asked} auf {value}.</translation>
    </message>
    <message>
        <source>No answer takes up these words of the prompt: {part}.</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>Keine Antwort greift diese Wörter des Prompts auf: {part}.</translation>
    </message>
    <message>
        <source>{model} says {part}</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>{model} sagt {part}</translation>
    </message>
    <message>
        <source>Most answers to {asked} do not agree: {told}.</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>Die meisten Antworten auf {asked} stimmen nicht überein: {told}.</translation>
    </message>
    <message>
        <source>Only {model} says: {part}</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>Nur {model} sagt: {part}</translation>
    </message>
    <message>
        <source>{part} of {part2} models say: {part3}</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation>{part} von {part2} Modellen sagen: {part3}</translation>
    </message>
    <message>
        <source>no longer needed</source>
        <extracomment>core/memory/embedding.py, core/runs/steps.py, core/strategies/asking.py</extracomment>
        <translation>nicht mehr benötigt</translation>
    </message>
    <message>
        <source>model {model}</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation>Modell {model}</translation>
    </message>
    <message>
        <source>words and meaning</source>
        <extracomment>core/memory/recall.py</extracomment>
        <translation>nach Wörtern und Bedeutung</translation>
    </message>
    <message>
        <source>{many} was found by meaning, with {model}.</source>
        <extracomment>core/memory/recall.py</extracomment>
        <translation>{many} wurde nach Bedeutung gefunden, mit {model}.</translation>
    </message>
    <message>
        <source>words alone</source>
        <extracomment>core/memory/recall.py</extracomment>
        <translation>nur nach Wörtern</translation>
    </message>
    <message>
        <source>{model} was not of use: {note}</source>
        <extracomment>core/memory/recall.py</extracomment>
        <translation>{model} war nicht von Nutzen: {note}</translation>
    </message>
    <message>
        <source>Searched by words alone. {note}</source>
        <extracomment>core/memory/search.py</extracomment>
        <translation>Nur nach Wörtern gesucht. {note}</translation>
    </message>
    <message>
        <source>Agree to have all of them, or answer with the numbers of those you tick, such as 1, 3-5 (at a prompt: y 1, 3-5).</source>
        <extracomment>core/ports/ticking.py</extracomment>
        <translation>Stimmen Sie zu, um alle zu nehmen, oder antworten Sie mit den Nummern der gewünschten, etwa 1, 3-5 (im Terminal: y 1, 3-5).</translation>
    </message>
    <message>
        <source>answered without content</source>
        <extracomment>core/providers/anthropic/answer.py</extracomment>
        <translation>hat ohne Inhalt geantwortet</translation>
    </message>
    <message>
        <source>The arguments of a tool call</source>
        <extracomment>core/providers/anthropic/answer.py, core/providers/openai/answer.py</extracomment>
        <translation>Die Argumente eines Werkzeugaufrufs</translation>
    </message>
    <message>
        <source>sent an event that is not JSON</source>
        <extracomment>core/providers/anthropic/answer.py, core/providers/openai/answer.py</extracomment>
        <translation>hat ein Ereignis gesendet, das kein JSON ist</translation>
    </message>
    <message>
        <source>did not answer with JSON</source>
        <extracomment>core/providers/anthropic/answer.py, core/providers/openai/answer.py, core/providers/openai/embeddings.py</extracomment>
        <translation>hat nicht mit JSON geantwortet</translation>
    </message>
    <message>
        <source>The variable {name}, which holds its key, is not set.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation>Die Variable {name} mit seinem Schlüssel ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>The names of the models are hidden until their answers were compared.</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>Die Namen der Modelle sind verborgen, bis ihre Antworten verglichen wurden.</translation>
    </message>
    <message>
        <source>about {tokens} in · {cost}</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>etwa {tokens} ein · {cost}</translation>
    </message>
    <message>
        <source>Counted before it is sent; beside the answer stands what its provider counted.</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>Vor dem Senden gezählt; neben der Antwort steht, was ihr Anbieter gezählt hat.</translation>
    </message>
    <message numerus="yes">
        <source>{told}; {n} older messages do not fit in</source>
        <extracomment>tabs/chat/beforehand.py</extracomment>
        <translation>
            <numerusform>{told}; {n} ältere Nachricht passt nicht hinein</numerusform>
            <numerusform>{told}; {n} ältere Nachrichten passen nicht hinein</numerusform>
        </translation>
    </message>
    <message>
        <source>Surprise me: two models by chance</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Überraschung: zwei Modelle per Zufall</translation>
    </message>
    <message>
        <source>Compares two models without names that are drawn for each prompt, rather those seldom compared so far.</source>
        <extracomment>tabs/chat/composer.py</extracomment>
        <translation>Vergleicht ohne Namen zwei Modelle, die für jeden Prompt gezogen werden, eher solche, die bisher selten verglichen wurden.</translation>
    </message>
    <message>
        <source>Rename the folder …</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Ordner umbenennen …</translation>
    </message>
    <message>
        <source>Dissolve the folder …</source>
        <extracomment>tabs/chat/conversation_menus.py</extracomment>
        <translation>Ordner auflösen …</translation>
    </message>
    <message>
        <source>in the folder {folder}</source>
        <extracomment>tabs/chat/conversation_model.py</extracomment>
        <translation>im Ordner {folder}</translation>
    </message>
    <message>
        <source>Every conversation is in a folder.</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Alle Unterhaltungen sind in einem Ordner.</translation>
    </message>
    <message>
        <source>Start a new conversation in the folder {folder}</source>
        <extracomment>tabs/chat/conversations.py</extracomment>
        <translation>Im Ordner {folder} eine neue Unterhaltung beginnen</translation>
    </message>
    <message>
        <source>In the folder {folder}</source>
        <extracomment>tabs/chat/conversation_tip.py</extracomment>
        <translation>Im Ordner {folder}</translation>
    </message>
    <message>
        <source>Which folder is listed</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Welcher Ordner aufgelistet ist</translation>
    </message>
    <message>
        <source>All conversations ({count})</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Alle Unterhaltungen ({count})</translation>
    </message>
    <message>
        <source>In no folder ({count})</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>In keinem Ordner ({count})</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>New folder …</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Neuer Ordner …</translation>
    </message>
    <message>
        <source>Take out of the folder</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Aus dem Ordner nehmen</translation>
    </message>
    <message>
        <source>Folder for “{title}”:</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Ordner für „{title}“:</translation>
    </message>
    <message>
        <source>Move</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Name of the folder “{folder}”:</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Name des Ordners „{folder}“:</translation>
    </message>
    <message>
        <source>Rename the folder</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Ordner umbenennen</translation>
    </message>
    <message>
        <source>Dissolve the folder “{folder}”?</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Den Ordner „{folder}“ auflösen?</translation>
    </message>
    <message>
        <source>Its conversations stay, in no folder.</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Seine Unterhaltungen bleiben, in keinem Ordner.</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Auflösen</translation>
    </message>
    <message>
        <source>There is a folder “{folder}” already.</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Es gibt schon einen Ordner „{folder}“.</translation>
    </message>
    <message>
        <source>Put together</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Tokens as its provider counted them; the prompt box tells before what is expected.</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>Tokens, wie der Anbieter sie gezählt hat; das Eingabefeld sagt vorher, was zu erwarten ist.</translation>
    </message>
    <message>
        <source>This folder</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation>Dieser Ordner</translation>
    </message>
    <message>
        <source>Move this conversation to a folder</source>
        <extracomment>tabs/chat/chosen_acts.py, tabs/chat/known.py</extracomment>
        <translation>Diese Unterhaltung in einen Ordner verschieben</translation>
    </message>
    <message>
        <source>Show the folder {folder}</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Den Ordner {folder} zeigen</translation>
    </message>
    <message>
        <source>folder</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Prompts (*.json)</source>
        <extracomment>tabs/chat/library_dialog.py</extracomment>
        <translation>Prompts (*.json)</translation>
    </message>
    <message>
        <source>“{title}” is in the folder {folder} now.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>„{title}“ ist jetzt im Ordner {folder}.</translation>
    </message>
    <message>
        <source>“{title}” is in no folder now.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>„{title}“ ist jetzt in keinem Ordner.</translation>
    </message>
    <message>
        <source>Choose a provider and give its key</source>
        <extracomment>tabs/chat/pickers.py, tabs/chat/welcome.py</extracomment>
        <translation>Einen Anbieter auswählen und seinen Schlüssel angeben</translation>
    </message>
    <message>
        <source>There are not two models to draw from.</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>Es gibt keine zwei Modelle, aus denen gezogen werden kann.</translation>
    </message>
    <message>
        <source>Tick two models or more, or add a provider.</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>Wählen Sie zwei Modelle oder mehr aus, oder fügen Sie einen Anbieter hinzu.</translation>
    </message>
    <message numerus="yes">
        <source>Two are drawn from the {n} ticked models that can be asked.</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>
            <numerusform>Zwei werden aus dem {n} gewählten Modell gezogen, das gefragt werden kann.</numerusform>
            <numerusform>Zwei werden aus den {n} gewählten Modellen gezogen, die gefragt werden können.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two are drawn from the {n} models that cost nothing. Tick two or more to draw from those instead.</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>
            <numerusform>Zwei werden aus dem {n} Modell gezogen, das nichts kostet. Wählen Sie zwei oder mehr aus, um stattdessen aus diesen zu ziehen.</numerusform>
            <numerusform>Zwei werden aus den {n} Modellen gezogen, die nichts kosten. Wählen Sie zwei oder mehr aus, um stattdessen aus diesen zu ziehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two are drawn from the {n} practice models. Tick two or more to draw from those instead.</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>
            <numerusform>Zwei werden aus dem {n} Übungsmodell gezogen. Wählen Sie zwei oder mehr aus, um stattdessen aus diesen zu ziehen.</numerusform>
            <numerusform>Zwei werden aus den {n} Übungsmodellen gezogen. Wählen Sie zwei oder mehr aus, um stattdessen aus diesen zu ziehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>2 of {number} ticked</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>2 von {number} gewählten</translation>
    </message>
    <message>
        <source>2 of {number} free</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>2 von {number} kostenlosen</translation>
    </message>
    <message>
        <source>2 of {number} practice models</source>
        <extracomment>tabs/chat/surprise.py</extracomment>
        <translation>2 von {number} Übungsmodellen</translation>
    </message>
    <message>
        <source>Show the run whose answer it reviews</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Den Lauf zeigen, dessen Antwort durchgesehen wird</translation>
    </message>
    <message>
        <source>Reviews an answer of another run</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Sieht eine Antwort eines anderen Laufs durch</translation>
    </message>
    <message>
        <source>Reviews the answer of {model}</source>
        <extracomment>tabs/runs/heading.py</extracomment>
        <translation>Sieht die Antwort von {model} durch</translation>
    </message>
    <message>
        <source>Degraded answer: something failed or was stopped on the way.</source>
        <extracomment>tabs/runs/trouble.py</extracomment>
        <translation>Eingeschränkte Antwort: Unterwegs ist etwas fehlgeschlagen oder gestoppt worden.</translation>
    </message>
    <message>
        <source>doctor versions paths keyring diagnosis report fault about help backup restore</source>
        <extracomment>tabs/settings/installation_page.py</extracomment>
        <translation>Doctor Versionen Pfade Schlüsselbund Diagnose Bericht Fehler Über Hilfe Sicherung Wiederherstellung</translation>
    </message>
    <message>
        <source>Taken from answers whose names are hidden until you have said which of them is better.</source>
        <extracomment>tabs/settings/memory_page.py</extracomment>
        <translation>Aus Antworten, deren Namen verborgen sind, bis gesagt ist, welche davon besser ist.</translation>
    </message>
    <message>
        <source>Sent before every prompt that is asked by it</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>Wird vor jeder Frage gesendet, die damit gestellt wird</translation>
    </message>
    <message>
        <source>as the settings have it</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Instructions</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>&amp;Anweisungen</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>&amp;Temperatur</translation>
    </message>
    <message>
        <source>&amp;Longest answer, tokens</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>&amp;Längste Antwort, Token</translation>
    </message>
    <message>
        <source>Where a conversation has instructions of its own, those count. Everything else is as the settings have it.</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>Hat ein Gespräch eigene Anweisungen, so gelten diese. Alles andere ist wie in den Einstellungen.</translation>
    </message>
    <message>
        <source>That is no number.</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>Das ist keine Zahl.</translation>
    </message>
    <message>
        <source>Type one such as 0.7, or leave the field empty.</source>
        <extracomment>tabs/settings/preset_dialog.py</extracomment>
        <translation>Eine eingeben, etwa 0,7, oder das Feld leer lassen.</translation>
    </message>
    <message>
        <source>A strategy, models and options under a name, with instructions of its own if you like. Choose one beside the prompt box, or save there what is chosen.</source>
        <extracomment>tabs/settings/presets_page.py</extracomment>
        <translation>Eine Strategie, Modelle und Optionen unter einem Namen, auf Wunsch mit eigenen Anweisungen. Neben dem Eingabefeld auswählen oder dort speichern, was gewählt ist.</translation>
    </message>
    <message>
        <source>backup copy store restore</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Sicherung Kopie Speicher Wiederherstellung Backup</translation>
    </message>
    <message>
        <source>doctor diagnosis what is wrong</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Doctor Diagnose Was stimmt nicht</translation>
    </message>
    <message>
        <source>Check this installation</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Diese Installation prüfen</translation>
    </message>
    <message>
        <source>Writes every setting that is not at its default to a file, and your providers, presets and profiles. Keys stay here, and so do providers that answer from a file.</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>Schreibt jede Einstellung, die nicht auf ihrem Standardwert steht, in eine Datei, dazu Ihre Anbieter, Vorlagen und Profile. Schlüssel bleiben hier, ebenso Anbieter, die aus einer Datei antworten.</translation>
    </message>
    <message numerus="yes">
        <source>{n} providers</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>
            <numerusform>{n} Anbieter</numerusform>
            <numerusform>{n} Anbieter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} presets</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>
            <numerusform>{n} Vorlage</numerusform>
            <numerusform>{n} Vorlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} profiles</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>
            <numerusform>{n} Profil</numerusform>
            <numerusform>{n} Profile</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote {parts} to {path}.</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>{parts} nach {path} geschrieben.</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <extracomment>tabs/settings/transfer_page.py</extracomment>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>lost attempts {amount} of it at most</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation>davon verlorene Versuche höchstens {amount}</translation>
    </message>
    <message>
        <source>Copy this code</source>
        <extracomment>tabs/shared/code_cards.py</extracomment>
        <translation>Diesen Code kopieren</translation>
    </message>
    <message>
        <source>Open WebUI</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation>Open WebUI</translation>
    </message>
    <message>
        <source>Ticked</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation>Angehakt</translation>
    </message>
    <message>
        <source>A model can answer several times: plus and minus, or the keys 1 to 9.</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation>Ein Modell kann mehrmals antworten: mit Plus und Minus oder den Tasten 1 bis 9.</translation>
    </message>
    <message>
        <source>temperature {value}</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation>Temperatur {value}</translation>
    </message>
    <message>
        <source>at most {tokens}</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation>höchstens {tokens}</translation>
    </message>
    <message>
        <source>about {tokens} in expected</source>
        <extracomment>tabs/shared/receipt_steps.py</extracomment>
        <translation>etwa {tokens} ein erwartet</translation>
    </message>
    <message>
        <source>Instructions of the preset</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Anweisungen der Vorlage</translation>
    </message>
    <message>
        <source>Yes: something failed or was stopped on the way to it.</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation>Ja: Auf dem Weg dorthin ist etwas fehlgeschlagen oder gestoppt worden.</translation>
    </message>
    <message>
        <source>{model} agrees with {answer}: {said}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model} stimmt zu ({answer}): {said}</translation>
    </message>
    <message>
        <source>{model} disagrees with {answer}: {said}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model} stimmt nicht zu ({answer}): {said}</translation>
    </message>
    <message>
        <source>{model} adds to {answer}: {said}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model} ergänzt ({answer}): {said}</translation>
    </message>
    <message>
        <source>{model} was asked to review {answer}: {said}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>{model} sollte durchsehen ({answer}): {said}</translation>
    </message>
    <message>
        <source>the answer of {model}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Antwort von {model}</translation>
    </message>
    <message>
        <source>the answer</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Asked for {time} by {who}, as run {run_id}:</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Verlangt {time} von {who}, als Lauf {run_id}:</translation>
    </message>
    <message>
        <source>What can be done with the chosen conversations</source>
        <extracomment>tabs/chat/chosen_bar.py</extracomment>
        <translation>Was mit den ausgewählten Unterhaltungen getan werden kann</translation>
    </message>
    <message>
        <source>Choose several no longer (Esc)</source>
        <extracomment>tabs/chat/chosen_bar.py</extracomment>
        <translation>Nicht mehr mehrere auswählen (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations chosen</source>
        <extracomment>tabs/chat/chosen_bar.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ausgewählt</numerusform>
            <numerusform>{n} Unterhaltungen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is in the one is put into the other.</source>
        <extracomment>tabs/chat/folders.py</extracomment>
        <translation>Alles aus dem einen kommt in den anderen.</translation>
    </message>
    <message numerus="yes">
        <source>In line: {provider} is given {n} calls at a time …</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>
            <numerusform>In der Warteschlange: {provider} erhält {n} Aufruf gleichzeitig …</numerusform>
            <numerusform>In der Warteschlange: {provider} erhält {n} Aufrufe gleichzeitig …</numerusform>
        </translation>
    </message>
    <message>
        <source>{why} It is asked again after {seconds} …</source>
        <extracomment>tabs/chat/footer.py</extracomment>
        <translation>{why} Erneut angefragt wird nach {seconds} …</translation>
    </message>
    <message>
        <source>In the folder {folder}; show what is in it</source>
        <extracomment>tabs/chat/header.py</extracomment>
        <translation>Im Ordner {folder}; zeigen, was darin ist</translation>
    </message>
    <message>
        <source>Stop every answer that is being written here</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Jede Antwort stoppen, die hier gerade geschrieben wird</translation>
    </message>
    <message>
        <source>cancel abort</source>
        <comment>search</comment>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>abbrechen anhalten</translation>
    </message>
    <message>
        <source>Choose all conversations of the list</source>
        <extracomment>tabs/chat/known.py</extracomment>
        <translation>Alle Unterhaltungen der Liste auswählen</translation>
    </message>
    <message>
        <source>The folder {folder} is dissolved.</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Der Ordner {folder} ist aufgelöst.</translation>
    </message>
    <message>
        <source>Taking it back …</source>
        <extracomment>tabs/chat/moves.py</extracomment>
        <translation>Wird rückgängig gemacht …</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are pinned.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist angeheftet.</numerusform>
            <numerusform>{n} Unterhaltungen sind angeheftet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are pinned no longer.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist nicht mehr angeheftet.</numerusform>
            <numerusform>{n} Unterhaltungen sind nicht mehr angeheftet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pinning {number} conversations …</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>{number} Unterhaltungen werden angeheftet …</translation>
    </message>
    <message>
        <source>Unpinning {number} conversations …</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>{number} Unterhaltungen werden gelöst …</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are in the folder {folder} now.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist jetzt im Ordner {folder}.</numerusform>
            <numerusform>{n} Unterhaltungen sind jetzt im Ordner {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are in no folder now.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist jetzt in keinem Ordner.</numerusform>
            <numerusform>{n} Unterhaltungen sind jetzt in keinem Ordner.</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving {number} conversations …</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>{number} Unterhaltungen werden verschoben …</translation>
    </message>
    <message numerus="yes">
        <source>Folder for {n} conversations:</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>Ordner für {n} Unterhaltung:</numerusform>
            <numerusform>Ordner für {n} Unterhaltungen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are archived.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist archiviert.</numerusform>
            <numerusform>{n} Unterhaltungen sind archiviert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archiving {number} conversations …</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>{number} Unterhaltungen werden archiviert …</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are back.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist zurück.</numerusform>
            <numerusform>{n} Unterhaltungen sind zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing {number} conversations back …</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>{number} Unterhaltungen werden zurückgeholt …</translation>
    </message>
    <message numerus="yes">
        <source>Runs are going on in {n} of these conversations.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>In {n} dieser Unterhaltungen ist ein Lauf im Gange.</numerusform>
            <numerusform>In {n} dieser Unterhaltungen sind Läufe im Gange.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are stopped when the conversations are deleted; what they have cost until then stays counted.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>Sie werden gestoppt, wenn die Unterhaltungen gelöscht werden; was sie bis dahin gekostet haben, bleibt gezählt.</translation>
    </message>
    <message numerus="yes">
        <source>Stop and delete {n} conversations</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>Stoppen und {n} Unterhaltung löschen</numerusform>
            <numerusform>Stoppen und {n} Unterhaltungen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase {n} conversations for good?</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung endgültig löschen?</numerusform>
            <numerusform>{n} Unterhaltungen endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their prompts and answers, their runs, and what was remembered of them are overwritten, and nobody can bring them back. What their calls cost is forgotten with them, in figures and for limits. Backups and exports made before keep what they have.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>Ihre Prompts und Antworten, ihre Läufe und was daraus gemerkt wurde, werden überschrieben; niemand kann sie zurückholen. Was ihre Aufrufe gekostet haben, wird damit vergessen, in Statistiken und für Grenzen. Frühere Sicherungen und Exporte behalten, was sie haben.</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are deleted.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist gelöscht.</numerusform>
            <numerusform>{n} Unterhaltungen sind gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleting {number} conversations …</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>{number} Unterhaltungen werden gelöscht …</translation>
    </message>
    <message>
        <source>Erasing conversations: {done} of {number} …</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>Unterhaltungen werden endgültig gelöscht: {done} von {number} …</translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations are erased.</source>
        <extracomment>tabs/chat/several.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung ist endgültig gelöscht.</numerusform>
            <numerusform>{n} Unterhaltungen sind endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pin {n} conversations</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung anheften</numerusform>
            <numerusform>{n} Unterhaltungen anheften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unpin {n} conversations</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung lösen</numerusform>
            <numerusform>{n} Unterhaltungen lösen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive {n} conversations</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung archivieren</numerusform>
            <numerusform>{n} Unterhaltungen archivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring {n} conversations back to the list</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung in die Liste zurückholen</numerusform>
            <numerusform>{n} Unterhaltungen in die Liste zurückholen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore {n} conversations</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung wiederherstellen</numerusform>
            <numerusform>{n} Unterhaltungen wiederherstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} conversations to folder</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung in Ordner verschieben</numerusform>
            <numerusform>{n} Unterhaltungen in Ordner verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} conversations</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung löschen</numerusform>
            <numerusform>{n} Unterhaltungen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Erase {n} conversations for good …</source>
        <extracomment>tabs/chat/several_words.py</extracomment>
        <translation>
            <numerusform>{n} Unterhaltung endgültig löschen …</numerusform>
            <numerusform>{n} Unterhaltungen endgültig löschen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Run `{command}` to see them all</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>`{command}` zeigt alle</translation>
    </message>
    <message>
        <source>The list of models at the prompt box shows them all</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Die Modellliste am Eingabefeld zeigt alle</translation>
    </message>
    <message>
        <source>Run `{command}` to see the names</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>`{command}` zeigt die Namen</translation>
    </message>
    <message>
        <source>Look at the names in the list of models at the prompt box</source>
        <extracomment>tabs/chat/trouble.py</extracomment>
        <translation>Die Modellliste am Eingabefeld zeigt die Namen</translation>
    </message>
    <message>
        <source>Limit: {scope}</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation>Grenze: {scope}</translation>
    </message>
    <message>
        <source>No page and no setting has all of these words.</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Keine Seite und keine Einstellung hat alle diese Wörter.</translation>
    </message>
    <message>
        <source>Show all settings</source>
        <extracomment>tabs/settings/navigation.py</extracomment>
        <translation>Alle Einstellungen zeigen</translation>
    </message>
    <message>
        <source>All pages</source>
        <extracomment>tabs/settings/tab.py</extracomment>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>What happens is recorded again.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Was geschieht, wird wieder aufgezeichnet.</translation>
    </message>
    <message>
        <source>Free some space there: what is being answered waits, and goes on by itself. Reading works all the time.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Schaffen Sie dort Platz: Was gerade beantwortet wird, wartet und geht dann von selbst weiter. Lesen können Sie die ganze Zeit.</translation>
    </message>
    <message>
        <source>The disk is full: nothing can be recorded.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Der Datenträger ist voll: Nichts kann aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Nothing can be recorded now.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation>Zurzeit kann nichts aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>Clear what is written</source>
        <extracomment>tabs/shared/clear_button.py</extracomment>
        <translation>Geschriebenes löschen</translation>
    </message>
    <message>
        <source>Correct the address here, and test it again.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Berichtigen Sie die Adresse hier und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Correct the key here, and test it again: it may be mistyped, expired or not allowed to be used for this.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Berichtigen Sie den Schlüssel hier und testen Sie noch einmal: Er kann vertippt oder abgelaufen sein oder hierfür nicht gelten.</translation>
    </message>
    <message>
        <source>Name another variable here or paste the key, and test it again.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Nennen Sie hier eine andere Variable oder fügen Sie den Schlüssel ein, und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>It wants a key: paste one here, and test it again.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>Er verlangt einen Schlüssel: Fügen Sie hier einen ein und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>{name} is built in and cannot be replaced. Choose another name.</source>
        <extracomment>tabs/shared/connecting/connect.py</extracomment>
        <translation>{name} ist eingebaut und nicht ersetzbar. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Reviewed by {model}: {verdict}</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>Durchgesehen von {model}: {verdict}</translation>
    </message>
    <message>
        <source>{model} answered too, and counts ({cost})</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation>{model} hat auch geantwortet und zählt ({cost})</translation>
    </message>
    <message>
        <source>Select all</source>
        <extracomment>tabs/shared/labels.py</extracomment>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Its revision was not taken over.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Seine Fassung wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Its revision was taken over {time}.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Seine Fassung wurde {time} übernommen.</translation>
    </message>
    <message>
        <source>Its revision was taken over {time}, and other words stand there now.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Seine Fassung wurde {time} übernommen; jetzt steht dort ein anderer Wortlaut.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation>Durchsichten</translation>
    </message>
    <message>
        <source>Review of an answer</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Durchsicht einer Antwort</translation>
    </message>
    <message>
        <source>Low</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Gering</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>tabs/shared/recorded_words.py</extracomment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Conversation moved to a folder</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Unterhaltung in einen Ordner verschoben</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>Durchsicht verlangt</translation>
    </message>
    <message>
        <source>no folder</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>nothing can be recorded</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation>nichts kann aufgezeichnet werden</translation>
    </message>
    <message>
        <source>Backups are told of now only.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation>Von Sicherungen wird nur für jetzt berichtet.</translation>
    </message>
    <message>
        <source>Attach what is in it, as text, as an image (PNG, JPEG, GIF, WebP, AVIF, TIFF or BMP), or as PDF.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation>Hängen Sie den Inhalt an: als Text, als Bild (PNG, JPEG, GIF, WebP, AVIF, TIFF oder BMP) oder als PDF.</translation>
    </message>
    <message>
        <source>Attach a text file, an image (PNG, JPEG, GIF, WebP, AVIF, TIFF or BMP), or a PDF.</source>
        <extracomment>core/attachments/plain.py</extracomment>
        <translation>Hängen Sie eine Textdatei, ein Bild (PNG, JPEG, GIF, WebP, AVIF, TIFF oder BMP) oder ein PDF an.</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <extracomment>core/conversations/folders.py</extracomment>
        <translation>Einen Ordner {folder} gibt es nicht.</translation>
    </message>
    <message>
        <source>Run `tutti conversations folders` to see them.</source>
        <extracomment>core/conversations/folders.py</extracomment>
        <translation>`tutti conversations folders` zeigt sie.</translation>
    </message>
    <message>
        <source>{name} is no export of ChatGPT, Claude, Open WebUI or Tutti.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>{name} ist kein Export von ChatGPT, Claude, Open WebUI oder Tutti.</translation>
    </message>
    <message>
        <source>{name} is no file but a pipe or a device.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>{name} ist keine Datei, sondern eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The archive {name} is damaged: a part is missing.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation>Das Archiv {name} ist beschädigt: Ein Teil fehlt.</translation>
    </message>
    <message>
        <source>There is no provider named {part}.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>Es gibt keinen Anbieter namens {part}.</translation>
    </message>
    <message>
        <source>{path} is no file but a pipe or a device.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>{path} ist keine Datei, sondern eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>Name a file with recorded answers.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Nennen Sie eine Datei mit aufgezeichneten Antworten.</translation>
    </message>
    <message>
        <source>Choose another file; if it is the right one, take entries out of it that you do not need.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>Wählen Sie eine andere Datei; ist es die richtige, nehmen Sie Einträge heraus, die Sie nicht brauchen.</translation>
    </message>
    <message>
        <source>give it up to 40 small letters, digits, - and _, beginning with a letter or digit</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>erlaubt sind bis zu 40 Kleinbuchstaben, Ziffern, - und _, am Anfang ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>give it up to 60 letters, digits, blanks, dots and dashes, beginning with a letter or digit</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>erlaubt sind bis zu 60 Buchstaben, Ziffern, Leerzeichen, Punkte und Striche, am Anfang ein Buchstabe oder eine Ziffer</translation>
    </message>
    <message>
        <source>{field} is not what it should be ({part}{part3})</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>{field} ist nicht, was es sein soll ({part}{part3})</translation>
    </message>
    <message>
        <source>it is no entry with names and values</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>er ist kein Eintrag mit Namen und Werten</translation>
    </message>
    <message>
        <source>it has no {field}</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>ihm fehlt {field}</translation>
    </message>
    <message>
        <source>it has {field}, which no such entry has</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>er hat {field}, was es in solchen Einträgen nicht gibt</translation>
    </message>
    <message>
        <source>{name} is too large: an export of settings has {most} MB at most.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>{name} ist zu groß: Ein Export von Einstellungen hat höchstens {most} MB.</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of Tutti.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>{name} wurde von einer neueren Version von Tutti geschrieben.</translation>
    </message>
    <message>
        <source>Install the newest Tutti, and import it again.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>Installieren Sie das neueste Tutti, und importieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{key} of {file} is no list of up to {most} entries.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>{key} von {file} ist keine Liste mit höchstens {most} Einträgen.</translation>
    </message>
    <message>
        <source>Entry {place} of {key} in {file} does not fit: {part}.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>Eintrag {place} von {key} in {file} passt nicht: {part}.</translation>
    </message>
    <message>
        <source>Mend it in the file or take it out; nothing was changed.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>Berichtigen Sie ihn in der Datei, oder nehmen Sie ihn heraus; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>A prompt is asked as an earlier run was, or as is said with it.</source>
        <extracomment>core/runs/as_before.py</extracomment>
        <translation>Ein Prompt wird gefragt wie in einem früheren Lauf, oder wie dabei angegeben.</translation>
    </message>
    <message>
        <source>It is not known any more how run {asked_as} was asked.</source>
        <extracomment>core/runs/as_before.py</extracomment>
        <translation>Wie Lauf {asked_as} gefragt wurde, ist nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>No model of that run is there any more: {part}.</source>
        <extracomment>core/runs/as_before.py</extracomment>
        <translation>Von den Modellen dieses Laufs gibt es keines mehr: {part}.</translation>
    </message>
    <message>
        <source>Name the run alone, or strategy, models, options and preset without it.</source>
        <extracomment>core/runs/as_before.py</extracomment>
        <translation>Nennen Sie nur den Lauf, oder ohne ihn Strategie, Modelle, Optionen und Vorlage.</translation>
    </message>
    <message>
        <source>Say how it is to be asked.</source>
        <extracomment>core/runs/as_before.py</extracomment>
        <translation>Geben Sie an, wie gefragt werden soll.</translation>
    </message>
    <message>
        <source>Name other models.</source>
        <extracomment>core/runs/as_before.py</extracomment>
        <translation>Nennen Sie andere Modelle.</translation>
    </message>
    <message>
        <source>A run is going on in one of these conversations.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation>In einer dieser Unterhaltungen ist ein Lauf im Gange.</translation>
    </message>
    <message>
        <source>Stop it first.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation>Stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>A preset holds no {key}.</source>
        <extracomment>core/runs/presets.py</extracomment>
        <translation>Eine Vorlage enthält kein {key}.</translation>
    </message>
    <message>
        <source>It holds settings that begin with {answers} alone.</source>
        <extracomment>core/runs/presets.py</extracomment>
        <translation>Sie enthält nur Einstellungen, die mit {answers} beginnen.</translation>
    </message>
    <message>
        <source>There is no other model to review it.</source>
        <extracomment>core/runs/reviewing.py</extracomment>
        <translation>Es gibt kein anderes Modell, das sie durchsehen könnte.</translation>
    </message>
    <message>
        <source>Name the models that are to review it.</source>
        <extracomment>core/runs/reviewing.py</extracomment>
        <translation>Nennen Sie die Modelle, die sie durchsehen sollen.</translation>
    </message>
    <message>
        <source>No prompt is asked by the strategy {name}: it works on an answer that is there.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation>Mit der Strategie {name} wird keine Frage gestellt: Sie arbeitet an einer Antwort, die es schon gibt.</translation>
    </message>
    <message>
        <source>Write something to ask, or attach a file.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation>Schreiben Sie eine Frage, oder hängen Sie eine Datei an.</translation>
    </message>
    <message>
        <source>Have an answer reviewed with `tutti runs review`.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation>Lassen Sie eine Antwort mit `tutti runs review` durchsehen.</translation>
    </message>
    <message>
        <source>{key} is no setting.</source>
        <extracomment>core/settings/imports.py</extracomment>
        <translation>{key} ist keine Einstellung.</translation>
    </message>
    <message>
        <source>Take it out of the settings of the file; nothing was changed.</source>
        <extracomment>core/settings/imports.py</extracomment>
        <translation>Nehmen Sie es aus den Einstellungen der Datei heraus; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>it has to be one of {part}</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>es muss eines von {part} sein</translation>
    </message>
    <message>
        <source>it has to be true or false</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>es muss true oder false sein</translation>
    </message>
    <message>
        <source>There is no option {name} of {name2}.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>Eine Option {name} von {name2} gibt es nicht.</translation>
    </message>
    <message>
        <source>{part} of {part2} agree with the answer, {part3} disagree.</source>
        <extracomment>core/strategies/review.py</extracomment>
        <translation>{part} von {part2} stimmen der Antwort zu, {part3} nicht.</translation>
    </message>
    <message>
        <source>Other models say what they think of an answer, and revise it where they disagree.</source>
        <extracomment>core/strategies/review.py</extracomment>
        <translation>Andere Modelle sagen, was sie von einer Antwort halten, und schreiben sie um, wo sie nicht zustimmen.</translation>
    </message>
    <message>
        <source>There is no answer to review.</source>
        <extracomment>core/strategies/review.py</extracomment>
        <translation>Es gibt keine Antwort, die durchgesehen werden könnte.</translation>
    </message>
    <message>
        <source>Have an answer reviewed where it stands.</source>
        <extracomment>core/strategies/review.py</extracomment>
        <translation>Lassen Sie eine Antwort dort durchsehen, wo sie steht.</translation>
    </message>
    <message>
        <source>Choose another backup; the store was left as it is.</source>
        <extracomment>events/store/sqlite/inspection.py</extracomment>
        <translation>Wählen Sie eine andere Sicherung; der Speicher wurde gelassen, wie er ist.</translation>
    </message>
    <message>
        <source>{backup} is no backup of Tutti, or damaged: {error}.</source>
        <extracomment>events/store/sqlite/inspection.py</extracomment>
        <translation>{backup} ist keine Sicherung von Tutti oder beschädigt: {error}.</translation>
    </message>
    <message>
        <source>{backup} is no backup of Tutti, but a database of another program.</source>
        <extracomment>events/store/sqlite/inspection.py</extracomment>
        <translation>{backup} ist keine Sicherung von Tutti, sondern eine Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>There is no room on this disk for a backup.</source>
        <extracomment>app/backups.py</extracomment>
        <translation>Auf diesem Datenträger ist kein Platz für eine Sicherung.</translation>
    </message>
    <message>
        <source>Tutti is running on this store.</source>
        <extracomment>app/backups.py</extracomment>
        <translation>Tutti läuft gerade mit diesem Speicher.</translation>
    </message>
    <message>
        <source>Close its windows, let its commands end, and restore again.</source>
        <extracomment>app/backups.py</extracomment>
        <translation>Schließen Sie die Fenster, lassen Sie die Befehle enden, und stellen Sie dann noch einmal wieder her.</translation>
    </message>
    <message>
        <source>Make room for {part} MB, then back up again.</source>
        <extracomment>app/backups.py</extracomment>
        <translation>Schaffen Sie Platz für {part} MB, und sichern Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Make room where {folder} is; until then, leave this window open or copy what you wrote.</source>
        <extracomment>app/drafts.py</extracomment>
        <translation>Schaffen Sie Platz, wo {folder} liegt; lassen Sie bis dahin dieses Fenster offen oder kopieren Sie, was Sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Not listed by the provider yet; it can be asked all the same.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>Vom Anbieter noch nicht aufgeführt; es kann trotzdem gefragt werden.</translation>
    </message>
    <message>
        <source>a server on this machine</source>
        <extracomment>core/providers/discovery.py</extracomment>
        <translation>ein Server auf diesem Rechner</translation>
    </message>
    <message>
        <source>LM Studio</source>
        <extracomment>core/providers/local.py</extracomment>
        <translation>LM Studio</translation>
    </message>
    <message>
        <source>answered without any choice</source>
        <extracomment>core/providers/openai/answer.py</extracomment>
        <translation>hat ohne jede Antwortmöglichkeit geantwortet</translation>
    </message>
    <message>
        <source>the model stopped with an error</source>
        <extracomment>core/providers/openai/answer.py</extracomment>
        <translation>das Modell hat mit einem Fehler aufgehört</translation>
    </message>
    <message>
        <source>answered without vectors in a known form</source>
        <extracomment>core/providers/openai/embeddings.py</extracomment>
        <translation>hat ohne Vektoren in bekannter Form geantwortet</translation>
    </message>
    <message>
        <source>Prompts over {start} tokens cost more than this.</source>
        <extracomment>core/providers/prices.py</extracomment>
        <translation>Prompts über {start} Token kosten mehr als dies.</translation>
    </message>
    <message>
        <source>it is longer than 1 MB</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>sie ist länger als 1 MB</translation>
    </message>
    <message>
        <source>it is not an object</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>sie ist kein Objekt</translation>
    </message>
    <message>
        <source>it has no question</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>sie hat keine Frage</translation>
    </message>
    <message>
        <source>it has no answers</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>sie hat keine Antworten</translation>
    </message>
    <message>
        <source>its prices are no object</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>ihre Preise sind kein Objekt</translation>
    </message>
    <message>
        <source>the answer of {part} has no text</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>die Antwort von {part} hat keinen Text</translation>
    </message>
    <message>
        <source>the price of {part} is negative</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>der Preis von {part} ist negativ</translation>
    </message>
    <message>
        <source>the price of {part} has no input and output</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>der Preis von {part} hat keine Ein- und Ausgabe</translation>
    </message>
    <message>
        <source>titled {part}</source>
        <extracomment>core/providers/wire/complaint.py</extracomment>
        <translation>mit dem Titel {part}</translation>
    </message>
    <message>
        <source>an HTML page{named}</source>
        <extracomment>core/providers/wire/complaint.py</extracomment>
        <translation>eine HTML-Seite{named}</translation>
    </message>
    <message>
        <source>Enter the address it really is at under Settings, Providers: neither key nor prompt is sent elsewhere.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Tragen Sie unter Einstellungen, Anbieter die Adresse ein, unter der er wirklich zu finden ist: Weder Schlüssel noch Prompt wird anderswohin gesendet.</translation>
    </message>
    <message>
        <source>Add credit to the account at the provider, or choose another model.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Laden Sie beim Anbieter Guthaben auf, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Shorten the conversation or the attachments, or choose a model with a larger window.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Kürzen Sie die Unterhaltung oder die Anhänge, oder wählen Sie ein Modell mit größerem Fenster.</translation>
    </message>
    <message>
        <source>Change the wording, or choose another model.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Ändern Sie den Wortlaut, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Run `tutti models` to see the names, or check the spelling.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>`tutti models` zeigt die Namen; oder prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <source>Give its key under Settings, Providers, or name a variable with `tutti providers add … --key-env NAME`.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Geben Sie seinen Schlüssel unter Einstellungen, Anbieter an, oder nennen Sie eine Variable mit `tutti providers add … --key-env NAME`.</translation>
    </message>
    <message>
        <source>Check the key under Settings, Providers: it may be mistyped, expired or not allowed to use this model.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Prüfen Sie den Schlüssel unter Einstellungen, Anbieter: Er kann vertippt, abgelaufen oder für dieses Modell nicht zugelassen sein.</translation>
    </message>
    <message>
        <source>Wait a little, or choose another model.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Warten Sie ein wenig, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, choose another model.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Versuchen Sie es noch einmal; wenn es anhält, wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Check the model&apos;s options and the provider&apos;s address under Settings, Providers.</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>Prüfen Sie die Optionen des Modells und die Adresse des Anbieters unter Einstellungen, Anbieter.</translation>
    </message>
    <message>
        <source>needs a key and none was given</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>braucht einen Schlüssel, und keiner wurde angegeben</translation>
    </message>
    <message>
        <source>refused the key</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>hat den Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>says the account has no credit</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>meldet ein Konto ohne Guthaben</translation>
    </message>
    <message>
        <source>does not know the model</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>kennt das Modell nicht</translation>
    </message>
    <message>
        <source>says the prompt is too long</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>meldet einen zu langen Prompt</translation>
    </message>
    <message>
        <source>was stopped by the provider&apos;s content filter</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>wurde vom Inhaltsfilter des Anbieters gestoppt</translation>
    </message>
    <message>
        <source>has had too many requests</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>hatte zu viele Anfragen</translation>
    </message>
    <message>
        <source>is overloaded</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>ist überlastet</translation>
    </message>
    <message>
        <source>gave up waiting</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>hat das Warten aufgegeben</translation>
    </message>
    <message>
        <source>refused the request</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation>hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>its address</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>seiner Adresse</translation>
    </message>
    <message>
        <source>It begins: {sample}.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>Sie beginnt so: {sample}.</translation>
    </message>
    <message>
        <source>no connection</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>no JSON</source>
        <extracomment>core/providers/wire/json_text.py</extracomment>
        <translation>kein JSON</translation>
    </message>
    <message>
        <source>nested too deep</source>
        <extracomment>core/providers/wire/json_text.py</extracomment>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>did not list its models in a known form</source>
        <extracomment>core/providers/wire/listing.py</extracomment>
        <translation>hat seine Modelle nicht in bekannter Form aufgelistet</translation>
    </message>
    <message>
        <source>did not list its models in JSON</source>
        <extracomment>core/providers/wire/listing.py</extracomment>
        <translation>hat seine Modelle nicht als JSON aufgelistet</translation>
    </message>
    <message>
        <source>A {part} in the answer</source>
        <extracomment>core/providers/wire/stream.py</extracomment>
        <translation>Ein {part} in der Antwort</translation>
    </message>
    <message>
        <source>send again</source>
        <extracomment>core/queries/__init__.py, core/runs/recovery.py</extracomment>
        <translation>noch einmal senden</translation>
    </message>
    <message>
        <source>ask a person</source>
        <extracomment>core/queries/__init__.py, core/runs/recovery.py</extracomment>
        <translation>jemanden fragen</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <extracomment>core/queries/diagnosis.py</extracomment>
        <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>its name cannot be used; {small_name}</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>sein Name ist nicht möglich; {small_name}</translation>
    </message>
    <message>
        <source>its kind (wire) is none; it is openai, anthropic or one that a package adds</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>seine Art (wire) gibt es nicht; möglich sind openai, anthropic oder eine, die ein Paket hinzufügt</translation>
    </message>
    <message>
        <source>its address (base_url) is no text of up to 2,000 characters</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>seine Adresse (base_url) ist kein Text von höchstens 2.000 Zeichen</translation>
    </message>
    <message>
        <source>has_key is neither true nor false</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>has_key ist weder true noch false</translation>
    </message>
    <message>
        <source>its name cannot be used; {name}</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>sein Name ist nicht möglich; {name}</translation>
    </message>
    <message>
        <source>its values are no settings by name</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation>seine Werte sind keine Einstellungen mit Namen</translation>
    </message>
    <message>
        <source>Google Gemini</source>
        <extracomment>core/queries/vendors.py</extracomment>
        <translation>Google Gemini</translation>
    </message>
    <message>
        <source>Together AI</source>
        <extracomment>core/queries/vendors.py</extracomment>
        <translation>Together AI</translation>
    </message>
    <message>
        <source>Fireworks AI</source>
        <extracomment>core/queries/vendors.py</extracomment>
        <translation>Fireworks AI</translation>
    </message>
    <message>
        <source>Moonshot AI</source>
        <extracomment>core/queries/vendors.py</extracomment>
        <translation>Moonshot AI</translation>
    </message>
    <message>
        <source>unique insights</source>
        <extracomment>core/results/forms.py</extracomment>
        <translation>Einzelerkenntnisse</translation>
    </message>
    <message>
        <source>blind spots</source>
        <extracomment>core/results/forms.py</extracomment>
        <translation>blinde Flecken</translation>
    </message>
    <message>
        <source>code of {part} words and signs</source>
        <extracomment>core/results/meaning.py</extracomment>
        <translation>Code aus {part} Wörtern und Zeichen</translation>
    </message>
    <message>
        <source>more weight, then more votes, then the better record, then the order of the models</source>
        <extracomment>core/results/votes.py</extracomment>
        <translation>mehr Gewicht, dann mehr Stimmen, dann die bessere Bilanz, dann die Reihenfolge der Modelle</translation>
    </message>
    <message>
        <source>the better record, then the order of the models</source>
        <extracomment>core/results/votes.py</extracomment>
        <translation>die bessere Bilanz, dann die Reihenfolge der Modelle</translation>
    </message>
    <message>
        <source>no answer was rated</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation>keine Antwort wurde bewertet</translation>
    </message>
    <message>
        <source>{good} of {rated} answers were good</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation>{good} von {rated} Antworten waren gut</translation>
    </message>
    <message>
        <source>{good} of {rated} {kind} answers were good</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation>{good} von {rated} Antworten der Art „{kind}“ waren gut</translation>
    </message>
    <message>
        <source>${part} for a million tokens</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation>{part} $ für eine Million Token</translation>
    </message>
    <message>
        <source>{kind}, {part}, a {length} answer</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation>{kind}, {part}, Antwort {length}</translation>
    </message>
    <message>
        <source>You refused this: {question}</source>
        <extracomment>core/runs/approvals.py, core/runs/recorded_context.py</extracomment>
        <translation>Sie haben dies abgelehnt: {question}</translation>
    </message>
    <message>
        <source>a bundle has {part} MB at most</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>ein Bündel hat höchstens {part} MB</translation>
    </message>
    <message>
        <source>it holds no request of run {run_id} that this Tutti can read</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>es enthält keine für dieses Tutti lesbare Anforderung des Laufs {run_id}</translation>
    </message>
    <message>
        <source>it holds no prompt of run {run_id} that this Tutti can read</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>es enthält keinen für dieses Tutti lesbaren Prompt des Laufs {run_id}</translation>
    </message>
    <message>
        <source>the content of its {part} does not fit</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>der Inhalt von {part} passt nicht</translation>
    </message>
    <message>
        <source>the file {part} that event {position} refers to is missing</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation>die Datei {part}, auf die das Ereignis {position} verweist, fehlt</translation>
    </message>
    <message>
        <source>the file ends in the middle of it</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>die Datei endet mittendrin</translation>
    </message>
    <message>
        <source>the seal that ends a bundle is missing</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>das Siegel am Ende eines Bündels fehlt</translation>
    </message>
    <message>
        <source>the lines before it are not the ones it was made over</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>die Zeilen davor sind nicht die, über die es gebildet wurde</translation>
    </message>
    <message>
        <source>it promises {events} events and {blobs} files, which are not there</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>es verspricht {events} Ereignisse und {blobs} Dateien, die nicht da sind</translation>
    </message>
    <message>
        <source>its event is out of order</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>ihr Ereignis steht außer der Reihe</translation>
    </message>
    <message>
        <source>Nothing is on record of it, and it is not made anew for a question about the past.</source>
        <extracomment>core/runs/checking.py</extracomment>
        <translation>Davon ist nichts aufgezeichnet, und für eine Frage an die Vergangenheit wird es nicht neu erstellt.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be asked or answered about.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Zum Lauf {run_id} (Zustand: {phase}) kann nichts gefragt oder beantwortet werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be requested again.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht noch einmal angefordert werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be started.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be finished.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht abgeschlossen werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be failed.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht als fehlgeschlagen markiert werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be stopped.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht gestoppt werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be quarantined.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be resumed.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be released.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht freigegeben werden.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be changed.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation>Der Lauf {run_id} (Zustand: {phase}) kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Run {run_id} was taken away from this process.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation>Der Lauf {run_id} wurde diesem Prozess abgenommen.</translation>
    </message>
    <message>
        <source>Run {run_id} was taken up by another process.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation>Der Lauf {run_id} wurde von einem anderen Prozess übernommen.</translation>
    </message>
    <message>
        <source>Run {run_id} is {phase}.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation>Zustand von Lauf {run_id}: {phase}.</translation>
    </message>
    <message>
        <source>the 1 call is used up</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation>der eine Aufruf ist verbraucht</translation>
    </message>
    <message>
        <source>the {calls} calls are used up</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation>die {calls} Aufrufe sind verbraucht</translation>
    </message>
    <message>
        <source>{part} is spent</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation>{part} sind ausgegeben</translation>
    </message>
    <message>
        <source>its {seconds} s are over</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation>seine {seconds} s sind vorbei</translation>
    </message>
    <message>
        <source>{model} failed: {what}</source>
        <extracomment>core/runs/outcomes.py</extracomment>
        <translation>{model} ist ausgefallen: {what}</translation>
    </message>
    <message>
        <source>They are those of the preset {part}.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Es sind die der Vorlage {part}.</translation>
    </message>
    <message>
        <source>They are the models set as default.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Es sind die als Standard eingestellten Modelle.</translation>
    </message>
    <message>
        <source>the run no longer needs it</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>der Lauf braucht es nicht mehr</translation>
    </message>
    <message>
        <source>call {call_id}</source>
        <extracomment>core/runs/rating.py</extracomment>
        <translation>Aufruf {call_id}</translation>
    </message>
    <message>
        <source>its {limit} s are over</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation>seine {limit} s sind vorbei</translation>
    </message>
    <message>
        <source>, sample {part}</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation>, Stichprobe {part}</translation>
    </message>
    <message>
        <source>Replay: {prompt}</source>
        <extracomment>core/runs/replaying.py</extracomment>
        <translation>Nachgespielt: {prompt}</translation>
    </message>
    <message>
        <source>asked {model}</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>fragte er {model}</translation>
    </message>
    <message>
        <source>it would ask {model}</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>würde er {model} fragen</translation>
    </message>
    <message>
        <source>was sent {request_hash}</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>wurde ihm {request_hash} gesendet</translation>
    </message>
    <message>
        <source>it would be sent {hashed}</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>würde ihm {hashed} gesendet</translation>
    </message>
    <message>
        <source>The summary of what does not fit failed. {what}</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>Die Zusammenfassung dessen, was nicht hineinpasst, ist fehlgeschlagen. {what}</translation>
    </message>
    <message>
        <source>taken up {recoveries} times without a step coming to its end</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>{recoveries}-mal fortgesetzt, ohne dass ein Schritt zu Ende kam</translation>
    </message>
    <message>
        <source>marked as failed by you</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>von Ihnen als fehlgeschlagen markiert</translation>
    </message>
    <message>
        <source>… ({part} KB)</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>… ({part} KB)</translation>
    </message>
    <message>
        <source>Its provider is not set up any more, so it is told in a neutral form.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Der Anbieter ist nicht mehr eingerichtet; daher wird die Anfrage in einer neutralen Form gezeigt.</translation>
    </message>
    <message>
        <source>left waiting for a person</source>
        <extracomment>core/runs/steps.py</extracomment>
        <translation>wartet weiter auf einen Menschen</translation>
    </message>
    <message>
        <source>Step {key}, about {tokens} tokens to read. Asked for because of Settings, Budget, Ask me above.</source>
        <extracomment>core/runs/steps.py</extracomment>
        <translation>Schritt {key}, etwa {tokens} Token zu lesen. Gefragt wegen Einstellungen, Budget, „Nachfragen ab“.</translation>
    </message>
    <message>
        <source>{model} may cost {most} once more, for its first request was lost. Go on?</source>
        <extracomment>core/runs/steps.py</extracomment>
        <translation>{model} kann noch einmal {most} kosten, denn seine erste Anfrage ging verloren. Fortfahren?</translation>
    </message>
    <message>
        <source>stopped by you</source>
        <extracomment>core/runs/steps.py, events/upcasters.py</extracomment>
        <translation>von Ihnen gestoppt</translation>
    </message>
    <message>
        <source>It is reached elsewhere than now, and the key of now is deleted.</source>
        <extracomment>core/settings/imports.py</extracomment>
        <translation>Er wird an anderer Stelle erreicht als jetzt, und der jetzige Schlüssel wird gelöscht.</translation>
    </message>
    <message>
        <source>It comes without a key: edit the provider and enter it.</source>
        <extracomment>core/settings/imports.py</extracomment>
        <translation>Er kommt ohne Schlüssel: Bearbeiten Sie den Anbieter, und geben Sie ihn ein.</translation>
    </message>
    <message>
        <source>Give {wanted}.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Geben Sie {wanted} an.</translation>
    </message>
    <message>
        <source>one of {part}</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>einen Wert aus {part}</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>{part} from {low} to {high}</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>{part} von {low} bis {high}</translation>
    </message>
    <message>
        <source>a list of models as provider/model, such as [&apos;practice/small&apos;]</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>eine Liste von Modellen der Form provider/model, etwa [&apos;practice/small&apos;],</translation>
    </message>
    <message>
        <source>a whole number</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>{analyst} did not say which kind of task this is. {reason}</source>
        <extracomment>core/strategies/analysis.py</extracomment>
        <translation>{analyst} hat nicht gesagt, welche Art von Aufgabe dies ist. {reason}</translation>
    </message>
    <message>
        <source>{analyst} could not say what this is: {what} {reason}</source>
        <extracomment>core/strategies/analysis.py</extracomment>
        <translation>{analyst} konnte nicht sagen, was dies ist: {what} {reason}</translation>
    </message>
    <message>
        <source>{model} is left out: {part}</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{model} wird ausgelassen: {part}</translation>
    </message>
    <message>
        <source>{strategy} came to nothing: {error}</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{strategy} führte zu nichts: {error}</translation>
    </message>
    <message>
        <source>its ballot cannot change the outcome</source>
        <extracomment>core/strategies/ballots.py</extracomment>
        <translation>sein Stimmzettel kann am Ergebnis nichts ändern</translation>
    </message>
    <message>
        <source>{model} is the last model, so its answer is taken as it is.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{model} ist das letzte Modell, daher gilt seine Antwort, wie sie ist.</translation>
    </message>
    <message>
        <source>It is good with a likelihood of {score}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Sie ist mit einer Wahrscheinlichkeit von {score} gut.</translation>
    </message>
    <message>
        <source>{model} is the only model, so its answer is taken as it is.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{model} ist das einzige Modell, daher gilt seine Antwort, wie sie ist.</translation>
    </message>
    <message>
        <source>It is good with a likelihood of {score}, so do not rely on it.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Sie ist mit einer Wahrscheinlichkeit von {score} gut; verlassen Sie sich also nicht darauf.</translation>
    </message>
    <message>
        <source>It is good with a likelihood of {score}, below {threshold}, so do not rely on it.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Sie ist nur mit einer Wahrscheinlichkeit von {score} gut, verlangt sind {threshold}; verlassen Sie sich also nicht darauf.</translation>
    </message>
    <message>
        <source>agreement with {model}</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Übereinstimmung mit {model}</translation>
    </message>
    <message>
        <source>It failed: {part}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Nicht bestanden: {part}.</translation>
    </message>
    <message>
        <source>The likeliest answer, by {model}, is good with a likelihood of {score}, below {threshold}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Die wahrscheinlichste Antwort, von {model}, ist nur mit einer Wahrscheinlichkeit von {score} gut; verlangt sind {threshold}.</translation>
    </message>
    <message>
        <source>The likeliest answer, by {model}, is good with a likelihood of {score}, but {agree}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Die wahrscheinlichste Antwort, von {model}, ist mit einer Wahrscheinlichkeit von {score} gut, aber {agree}.</translation>
    </message>
    <message>
        <source>It says the same as {model}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Sie sagt dasselbe wie {model}.</translation>
    </message>
    <message>
        <source>It says something else than {model}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Sie sagt etwas anderes als {model}.</translation>
    </message>
    <message>
        <source>You asked for a {depth} council.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Sie haben diese Tiefe des Rats gewählt: {depth}.</translation>
    </message>
    <message>
        <source>what a council came to</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>das Ergebnis eines Rats</translation>
    </message>
    <message>
        <source>{part} moved.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Umgestimmt: {part}.</translation>
    </message>
    <message>
        <source>round {number}</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>up to {rounds} rounds</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>bis zu {rounds} Runden</translation>
    </message>
    <message>
        <source>No answer is good enough; this is that of {model}, which leads for {kind} tasks.</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation>Keine Antwort ist gut genug; dies ist die von {model}, das bei dieser Art von Aufgabe ({kind}) führt.</translation>
    </message>
    <message>
        <source>{model} was asked as the expert for {kind} tasks: {reason}.</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation>{model} wurde als Experte für diese Art von Aufgabe ({kind}) gefragt: {reason}.</translation>
    </message>
    <message>
        <source>{model} was given up. {what}</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation>{model} wurde aufgegeben. {what}</translation>
    </message>
    <message>
        <source>{model} merged {count} answers.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>{model} hat {count} Antworten zusammengeführt.</translation>
    </message>
    <message>
        <source>You ticked them.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Sie haben sie angehakt.</translation>
    </message>
    <message>
        <source>You named none, so all count.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Sie haben keine genannt, daher zählen alle.</translation>
    </message>
    <message>
        <source>{model} ({names}) compared {count} answers.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>{model} hat {count} Antworten verglichen ({names}).</translation>
    </message>
    <message>
        <source>{model} did what you said with {count} answers.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>{model} hat mit {count} Antworten getan, was Sie gesagt haben.</translation>
    </message>
    <message>
        <source>merged from several</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>aus mehreren zusammengeführt</translation>
    </message>
    <message>
        <source>There is no analysis that can be read, so it is merged without one.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Es gibt keine lesbare Analyse, daher wird ohne sie zusammengeführt.</translation>
    </message>
    <message>
        <source>{model} compared, without a table of scores, {count} answers.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>{model} hat {count} Antworten ohne Punktetabelle verglichen.</translation>
    </message>
    <message>
        <source>{name} is {model}</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>{name} ist {model}</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation>Schicht {number}</translation>
    </message>
    <message>
        <source>another answer was good first</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation>eine andere Antwort war zuerst gut</translation>
    </message>
    <message>
        <source>it failed {check} ({part})</source>
        <extracomment>core/strategies/quality.py</extracomment>
        <translation>sie hat {check} nicht bestanden ({part})</translation>
    </message>
    <message>
        <source>The answer of {model} is doubtful: {part}.</source>
        <extracomment>core/strategies/quality.py</extracomment>
        <translation>Die Antwort von {model} ist zweifelhaft: {part}.</translation>
    </message>
    <message>
        <source>{worth}, and no check failed.</source>
        <extracomment>core/strategies/quality.py</extracomment>
        <translation>{worth}, und keine Prüfung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>it is good with a likelihood of {likelihood}, below {least_quality}</source>
        <extracomment>core/strategies/quality.py</extracomment>
        <translation>sie ist nur mit einer Wahrscheinlichkeit von {likelihood} gut, verlangt sind {least_quality}</translation>
    </message>
    <message>
        <source>another model answered first</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>ein anderes Modell hat zuerst geantwortet</translation>
    </message>
    <message>
        <source>an answer came first</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>eine Antwort kam zuvor</translation>
    </message>
    <message>
        <source>It says nothing more.</source>
        <extracomment>core/strategies/review.py</extracomment>
        <translation>Mehr sagt es nicht.</translation>
    </message>
    <message>
        <source>{model} was given up. {why}</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>{model} wurde aufgegeben. {why}</translation>
    </message>
    <message>
        <source>{model} was asked alone.</source>
        <extracomment>core/strategies/single.py</extracomment>
        <translation>{model} wurde allein gefragt.</translation>
    </message>
    <message>
        <source>{votes} of {asked} answers say {shown}.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>{votes} von {asked} Antworten sagen {shown}.</translation>
    </message>
    <message>
        <source>{votes} of {asked} answers say {shown}, which is {part} of the weight by record.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>{votes} von {asked} Antworten sagen {shown}, das sind {part} des Gewichts nach der Bilanz.</translation>
    </message>
    <message>
        <source>Others have as much; the tie is broken by {tie_rule}.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Andere haben ebenso viel; bei Gleichstand entscheidet: {tie_rule}.</translation>
    </message>
    <message>
        <source>No ranking came from {part}.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Keine Rangfolge kam von {part}.</translation>
    </message>
    <message>
        <source>Another has as many points; the tie is broken by {ranked_tie_rule}.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Eine andere hat ebenso viele Punkte; bei Gleichstand entscheidet: {ranked_tie_rule}.</translation>
    </message>
    <message>
        <source>Too few models answered to rank one another, so equal answers are counted.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Zu wenige Modelle haben geantwortet, um einander in eine Rangfolge zu bringen; daher werden gleiche Antworten gezählt.</translation>
    </message>
    <message>
        <source>It says nothing that can be compared.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Sie sagt nichts, was sich vergleichen lässt.</translation>
    </message>
    <message>
        <source>The judge {model} named no answer, so the votes count.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Der Richter {model} hat keine Antwort genannt, daher zählen die Stimmen.</translation>
    </message>
    <message>
        <source>No model gave a ranking, so equal answers are counted.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Kein Modell hat eine Rangfolge gegeben, daher werden gleiche Antworten gezählt.</translation>
    </message>
    <message>
        <source>The judge {judge} failed, so the votes count.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Der Richter {judge} ist ausgefallen, daher zählen die Stimmen.</translation>
    </message>
    <message>
        <source>{part} answers say the same.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>{part} Antworten sagen dasselbe.</translation>
    </message>
    <message>
        <source>its vote cannot change the outcome</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>seine Stimme kann am Ergebnis nichts ändern</translation>
    </message>
    <message>
        <source>The store {home} is held by another program.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Der Speicher {home} wird von einem anderen Programm festgehalten.</translation>
    </message>
    <message>
        <source>Close what else has it open, then try again.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Schließen Sie, was ihn sonst noch offen hat, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The store {home} cannot be written.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Der Speicher {home} ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>There is no space left for the store {home}.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Für den Speicher {home} ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Free some space on that disk, then try again.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Schaffen Sie Platz auf diesem Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the store {home}.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Der Datenträger hat das Lesen oder Schreiben des Speichers {home} verweigert.</translation>
    </message>
    <message>
        <source>Check the disk and its cables, then try again.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Prüfen Sie den Datenträger und seine Kabel, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>SQLite says: {error}</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>SQLite sagt: {error}</translation>
    </message>
    <message>
        <source>it is gone or empty, but held {position} events</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation>er ist weg oder leer, enthielt aber {position} Ereignisse</translation>
    </message>
    <message>
        <source>{position} events were acknowledged, it holds {there}</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation>{position} Ereignisse wurden bestätigt, er enthält {there}</translation>
    </message>
    <message>
        <source>event {position} is not the one that was acknowledged</source>
        <extracomment>events/store/sqlite/opening.py, events/store/sqlite/verify.py</extracomment>
        <translation>das Ereignis {position} ist nicht das bestätigte</translation>
    </message>
    <message>
        <source>event {position} was changed, or one before it is missing</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation>das Ereignis {position} wurde geändert, oder eines davor fehlt</translation>
    </message>
    <message>
        <source>The export has format {version}, and this Tutti knows {format}.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Der Export hat das Format {version}, und dieses Tutti kennt {format}.</translation>
    </message>
    <message>
        <source>The export is damaged: {what}.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Der Export ist beschädigt: {what}.</translation>
    </message>
    <message>
        <source>The export is cut: it promises {events} events, {position} are there.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Der Export ist abgeschnitten: Er verspricht {events} Ereignisse, {position} sind da.</translation>
    </message>
    <message>
        <source>The export is cut: the blob {part} is missing.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Der Export ist abgeschnitten: Der Blob {part} fehlt.</translation>
    </message>
    <message>
        <source>The file is not an export of Tutti: its first line does not say so.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Die Datei ist kein Export von Tutti: Ihre erste Zeile weist sie nicht als solchen aus.</translation>
    </message>
    <message>
        <source>Line {number} is damaged: {error}.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Zeile {number} ist beschädigt: {error}.</translation>
    </message>
    <message>
        <source>event {part} is missing</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>das Ereignis {part} fehlt</translation>
    </message>
    <message>
        <source>event {position} has version {version} in {stream}, out of turn</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>das Ereignis {position} hat in {stream} die Version {version}, außer der Reihe</translation>
    </message>
    <message>
        <source>the content of event {position} was changed</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>der Inhalt des Ereignisses {position} wurde geändert</translation>
    </message>
    <message>
        <source>event {position} does not fit the chain: it or the one before it was changed</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>das Ereignis {position} passt nicht in die Kette: Es oder das davor wurde geändert</translation>
    </message>
    <message>
        <source>{position} events were acknowledged, {position2} are there</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>{position} Ereignisse wurden bestätigt, {position2} sind da</translation>
    </message>
    <message>
        <source>the blob {part} is missing</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>der Blob {part} fehlt</translation>
    </message>
    <message>
        <source>event {part} cannot be read</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>das Ereignis {part} ist nicht lesbar</translation>
    </message>
    <message>
        <source>the content of event {position} is gone, and nobody erased it</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>der Inhalt des Ereignisses {position} ist weg, und niemand hat ihn gelöscht</translation>
    </message>
    <message>
        <source>the file cannot be read any further: {error}</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>die Datei lässt sich nicht weiter lesen: {error}</translation>
    </message>
    <message>
        <source>the blob {part} was changed</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>der Blob {part} wurde geändert</translation>
    </message>
    <message>
        <source>the guard {name} is missing: somebody took it away</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>der Wächter {name} fehlt: Jemand hat ihn entfernt</translation>
    </message>
    <message>
        <source>SQLite finds: {line}</source>
        <extracomment>events/store/sqlite/verify.py</extracomment>
        <translation>SQLite findet: {line}</translation>
    </message>
    <message>
        <source>Tutti was closed</source>
        <extracomment>app/bootstrap.py</extracomment>
        <translation>Tutti wurde beendet</translation>
    </message>
    <message>
        <source>{part} of {part2}: {part3}</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{part} von {part2}: {part3}</translation>
    </message>
    <message>
        <source>{free} bytes</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{free} Byte</translation>
    </message>
    <message>
        <source>{part}, files {part2}</source>
        <extracomment>app/diagnosis/machine.py</extracomment>
        <translation>{part}, Dateien {part2}</translation>
    </message>
    <message>
        <source>no keyring: it failed, or did not answer within {keyring_seconds} s; keys are kept for one run, in memory</source>
        <extracomment>app/diagnosis/machine.py</extracomment>
        <translation>kein Schlüsselbund: Er ist ausgefallen oder hat nicht binnen {keyring_seconds} s geantwortet; Schlüssel bleiben für einen Lauf im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>its circuit breaker is {part}: {reason}</source>
        <extracomment>app/knowledge.py</extracomment>
        <translation>sein Schutzschalter ist {part}: {reason}</translation>
    </message>
    <message>
        <source>run `tutti breakers close {key}` to have it asked at once</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation>mit `tutti breakers close {key}` wird es sofort gefragt</translation>
    </message>
    <message>
        <source>raise context.budget_tokens</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>erhöhen Sie context.budget_tokens</translation>
    </message>
    <message>
        <source>choose a model with a larger window</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>wählen Sie ein Modell mit größerem Kontextfenster</translation>
    </message>
    <message>
        <source>a request may have {room} (context.budget_tokens)</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>eine Anfrage darf {room} haben (context.budget_tokens)</translation>
    </message>
    <message>
        <source>the model has room for {room}, with {kept_for_answer} of its {window} kept for the answer</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation>das Modell hat Platz für {room}; {kept_for_answer} seiner {window} bleiben für die Antwort frei</translation>
    </message>
    <message>
        <source>{left} is {part} and not {right}</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation>{left} ist {part} und nicht {right}</translation>
    </message>
    <message>
        <source>{line} It failed {failures_in_a_row} times in a row and is switched off until Tutti starts again.</source>
        <extracomment>core/hooks/hooks.py</extracomment>
        <translation>{line} Er ist {failures_in_a_row}-mal hintereinander gescheitert und bleibt ausgeschaltet, bis Tutti neu startet.</translation>
    </message>
    <message>
        <source>an unknown amount</source>
        <extracomment>core/memory/call_record.py, core/runs/steps.py</extracomment>
        <translation>einen unbekannten Betrag</translation>
    </message>
    <message>
        <source>up to {part}</source>
        <extracomment>core/memory/call_record.py, core/runs/steps.py</extracomment>
        <translation>bis zu {part}</translation>
    </message>
    <message>
        <source>Nothing has a vector of {model} yet: run `tutti memory index`.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation>Noch nichts hat einen Vektor von {model}: Führen Sie `tutti memory index` aus.</translation>
    </message>
    <message>
        <source>{model} gave no vector within {patience} s.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation>{model} hat innerhalb von {patience} s keinen Vektor geliefert.</translation>
    </message>
    <message>
        <source>{part} of what is put in</source>
        <extracomment>core/memory/recall.py</extracomment>
        <translation>{part} von dem, was eingesetzt wird</translation>
    </message>
    <message>
        <source>Nothing that is put in</source>
        <extracomment>core/memory/recall.py</extracomment>
        <translation>Nichts von dem, was eingesetzt wird</translation>
    </message>
    <message>
        <source>entry has</source>
        <extracomment>core/memory/search.py</extracomment>
        <translation>Eintrag hat</translation>
    </message>
    <message>
        <source>entries have</source>
        <extracomment>core/memory/search.py</extracomment>
        <translation>Einträge haben</translation>
    </message>
    <message>
        <source>{name} is built in and has {count} models.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>{name} ist eingebaut und hat {count} Modelle.</translation>
    </message>
    <message>
        <source>{name} answers and lists {part} {plural}.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>{name} antwortet und führt {part} {plural} auf.</translation>
    </message>
    <message>
        <source>{name} answers but lists no models. Ask one by its name: {name}/MODEL.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation>{name} antwortet, führt aber keine Modelle auf. Fragen Sie eines mit seinem Namen: {name}/MODELL.</translation>
    </message>
    <message>
        <source>Recorded answers from {name}; the model itself is not asked, and its cost is simulated.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation>Aufgezeichnete Antworten aus {name}; das Modell selbst wird nicht gefragt, die Kosten sind simuliert.</translation>
    </message>
    <message>
        <source>; there are those of {part}</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>; es gibt die von {part}</translation>
    </message>
    <message>
        <source>was stopped ({reason})</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>wurde gestoppt ({reason})</translation>
    </message>
    <message>
        <source>had no end</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>hatte kein Ende</translation>
    </message>
    <message>
        <source>Recorded answers from {source}; the model itself is not asked.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation>Aufgezeichnete Antworten aus {source}; das Modell selbst wird nicht gefragt.</translation>
    </message>
    <message>
        <source>cut off</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation>abgeschnitten</translation>
    </message>
    <message>
        <source>This conversation is not among the deleted ones.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation>Diese Unterhaltung gehört nicht zu den gelöschten.</translation>
    </message>
    <message>
        <source>Stop it first, or have it stopped: tutti conversations delete ID --stop.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation>Stoppen Sie ihn zuerst, oder lassen Sie ihn stoppen: tutti conversations delete ID --stop.</translation>
    </message>
    <message>
        <source>Delete it first; then it can be erased for good.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation>Löschen Sie sie zuerst; dann kann sie endgültig gelöscht werden.</translation>
    </message>
    <message>
        <source>Stop it and wait for its end.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation>Stoppen Sie ihn, und warten Sie auf sein Ende.</translation>
    </message>
    <message>
        <source>its conversation was deleted</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation>die zugehörige Unterhaltung wurde gelöscht</translation>
    </message>
    <message>
        <source>Look at it there; this process has stopped working on it.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation>Sehen Sie dort nach; dieser Prozess arbeitet nicht mehr daran.</translation>
    </message>
    <message>
        <source>Run {run_id} was taken up in the same moment.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation>Der Lauf {run_id} wurde im selben Augenblick übernommen.</translation>
    </message>
    <message>
        <source>Run `tutti runs show` with its id to see how it goes on.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation>`tutti runs show` mit seiner ID zeigt, wie er weitergeht.</translation>
    </message>
    <message>
        <source>{model} was not asked: {why}.</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation>{model} wurde nicht gefragt: {why}.</translation>
    </message>
    <message>
        <source>Raise {option} of the strategy, or set it to 0.</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation>Erhöhen Sie {option} der Strategie, oder setzen Sie es auf 0.</translation>
    </message>
    <message>
        <source>The bundle this run was made from was erased.</source>
        <extracomment>core/runs/origin.py</extracomment>
        <translation>Das Bündel, aus dem dieser Lauf entstanden ist, wurde gelöscht.</translation>
    </message>
    <message>
        <source>Open the bundle file again.</source>
        <extracomment>core/runs/origin.py</extracomment>
        <translation>Öffnen Sie die Bündeldatei noch einmal.</translation>
    </message>
    <message>
        <source>No model answered; this is the stand-in answer from your settings.</source>
        <extracomment>core/runs/outcomes.py</extracomment>
        <translation>Kein Modell hat geantwortet; dies ist die Ersatzantwort aus Ihren Einstellungen.</translation>
    </message>
    <message>
        <source>every model was stopped</source>
        <extracomment>core/runs/outcomes.py</extracomment>
        <translation>alle Modelle wurden gestoppt</translation>
    </message>
    <message>
        <source>Save one with `tutti presets save`.</source>
        <extracomment>core/runs/presets.py</extracomment>
        <translation>Speichern Sie eine mit `tutti presets save`.</translation>
    </message>
    <message>
        <source>There is no preset named {name}.</source>
        <extracomment>core/runs/presets.py</extracomment>
        <translation>Es gibt keine Vorlage namens {name}.</translation>
    </message>
    <message>
        <source>The strategy {strategy} failed inside Tutti ({name}).</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Bei der Strategie {strategy} gab es einen Fehler innerhalb von Tutti ({name}).</translation>
    </message>
    <message>
        <source>Try another strategy; if it happens again, report it with the output of `tutti doctor`.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Versuchen Sie eine andere Strategie; geschieht es wieder, melden Sie es mit der Ausgabe von `tutti doctor`.</translation>
    </message>
    <message>
        <source>The run had no answer within {seconds} s.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Der Lauf hatte nach {seconds} s keine Antwort.</translation>
    </message>
    <message>
        <source>Ask again with a longer limit.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation>Fragen Sie noch einmal mit einer längeren Frist.</translation>
    </message>
    <message>
        <source>There is no whole answer of {where}.</source>
        <extracomment>core/runs/rating.py</extracomment>
        <translation>Es gibt keine vollständige Antwort ({where}).</translation>
    </message>
    <message>
        <source>An edited answer has no words.</source>
        <extracomment>core/runs/rating.py</extracomment>
        <translation>Eine bearbeitete Antwort enthält keine Wörter.</translation>
    </message>
    <message>
        <source>Write how it should have been, or rate it with a thumb.</source>
        <extracomment>core/runs/rating.py</extracomment>
        <translation>Schreiben Sie, wie sie hätte lauten sollen, oder bewerten Sie sie mit dem Daumen.</translation>
    </message>
    <message>
        <source>{model} was stopped: {reason}.</source>
        <extracomment>core/runs/record.py</extracomment>
        <translation>{model} wurde gestoppt: {reason}.</translation>
    </message>
    <message>
        <source>Ask again when you like.</source>
        <extracomment>core/runs/record.py, core/runs/steps.py, core/strategies/context.py</extracomment>
        <translation>Fragen Sie noch einmal, wann Sie möchten.</translation>
    </message>
    <message>
        <source>No answer of {model} to the request of step {key}{again} is on record.</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation>Eine Antwort von {model} auf die Anfrage von Schritt {key}{again} ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Replay it with options that do not ask for it.</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation>Spielen Sie ihn mit Optionen nach, bei denen nicht danach gefragt wird.</translation>
    </message>
    <message>
        <source>Ask it for real with this strategy.</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation>Fragen Sie mit dieser Strategie wirklich.</translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation>Einen solchen Lauf gibt es nicht.</translation>
    </message>
    <message>
        <source>It is set apart; release it first.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation>Er ist beiseitegelegt; geben Sie ihn zuerst frei.</translation>
    </message>
    <message>
        <source>It has ended: it is {phase}.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation>Er ist beendet: {phase}.</translation>
    </message>
    <message>
        <source>It is being carried out.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation>Er wird gerade ausgeführt.</translation>
    </message>
    <message>
        <source>It was taken up {recoveries} times in vain, so it is set apart when you try again.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation>Er wurde {recoveries}-mal vergeblich fortgesetzt; beim nächsten Versuch wird er beiseitegelegt.</translation>
    </message>
    <message>
        <source>Step {step} of run {run_id} is not the one on record: then it {was}, now {now}.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>Schritt {step} von Lauf {run_id} ist nicht der aufgezeichnete: damals {was}, jetzt {now}.</translation>
    </message>
    <message>
        <source>{id} was asked in the place of {id2} when this was recorded.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>Bei der Aufzeichnung wurde {id} an Stelle von {id2} gefragt.</translation>
    </message>
    <message>
        <source>Fork the run from this step with `tutti runs fork`; what came before is used again.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>Zweigen Sie mit `tutti runs fork` von diesem Schritt des Laufs ab; was davor kam, wird wiederverwendet.</translation>
    </message>
    <message>
        <source>Step {summary_step} of run {run_id} is not on record any more.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>Schritt {summary_step} von Lauf {run_id} ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>Ask {model} again with `tutti runs retry`.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation>Fragen Sie {model} mit `tutti runs retry` noch einmal.</translation>
    </message>
    <message>
        <source>Run {run_id} is set apart.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Der Lauf {run_id} ist beiseitegelegt.</translation>
    </message>
    <message>
        <source>Run {run_id} has not ended.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Der Lauf {run_id} ist noch nicht beendet.</translation>
    </message>
    <message>
        <source>Run {run_id} has succeeded in every step.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Beim Lauf {run_id} ist jeder Schritt gelungen.</translation>
    </message>
    <message>
        <source>Run {run_id} has no step {step}.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Der Lauf {run_id} hat keinen Schritt {step}.</translation>
    </message>
    <message>
        <source>The run was {reason}.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Der Lauf wurde beendet: {reason}.</translation>
    </message>
    <message>
        <source>Retry it with `tutti runs retry`.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Wiederholen Sie ihn mit `tutti runs retry`.</translation>
    </message>
    <message>
        <source>What run {run_id} was asked for was erased.</source>
        <extracomment>core/runs/resume.py, core/runs/submit.py</extracomment>
        <translation>Was Lauf {run_id} gefragt wurde, ist gelöscht.</translation>
    </message>
    <message>
        <source>Run {run_id} is being carried out.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Der Lauf {run_id} wird gerade ausgeführt.</translation>
    </message>
    <message>
        <source>Run {run_id} was taken up {recoveries} times in vain and is set apart now.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Der Lauf {run_id} wurde {recoveries}-mal vergeblich fortgesetzt und ist jetzt beiseitegelegt.</translation>
    </message>
    <message>
        <source>Look at it with `tutti runs show`; `tutti runs release {run_id}` lets it go on.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Sehen Sie ihn sich mit `tutti runs show` an; `tutti runs release {run_id}` lässt ihn weiterlaufen.</translation>
    </message>
    <message>
        <source>`tutti runs release {run_id}` lets it be resumed.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>`tutti runs release {run_id}` erlaubt, ihn fortzusetzen.</translation>
    </message>
    <message>
        <source>Resume it with `tutti runs resume`, or stop it first.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Setzen Sie ihn mit `tutti runs resume` fort, oder stoppen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Fork it from a step with `tutti runs fork`, or ask again.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Zweigen Sie mit `tutti runs fork` ab einem Schritt ab, oder fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Its steps are: {part}.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation>Seine Schritte sind: {part}.</translation>
    </message>
    <message>
        <source>Wait for its end, or stop it with `tutti runs cancel`.</source>
        <extracomment>core/runs/resume.py, core/runs/submit.py</extracomment>
        <translation>Warten Sie auf sein Ende, oder stoppen Sie ihn mit `tutti runs cancel`.</translation>
    </message>
    <message>
        <source>Its fingerprint is another than that on record: something it was made of was erased or has changed since.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Der Fingerabdruck ist ein anderer als der aufgezeichnete: Etwas, woraus die Anfrage bestand, wurde gelöscht oder hat sich seither geändert.</translation>
    </message>
    <message>
        <source>{media_type}, {part} KB, sha256 {digest}…</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>{media_type}, {part} KB, sha256 {digest}…</translation>
    </message>
    <message>
        <source>It sums up what another step could not be sent; the messages of that are not made again here.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Sie fasst zusammen, was einem anderen Schritt nicht gesendet werden konnte; deren Nachrichten werden hier nicht wiederhergestellt.</translation>
    </message>
    <message>
        <source>No fingerprint of it is kept, for it would tell of forgotten words.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Von ihr wird kein Fingerabdruck aufbewahrt, denn er verriete etwas von vergessenen Wörtern.</translation>
    </message>
    <message>
        <source>Call {call_id} is not on record any more.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Der Aufruf {call_id} ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>Its step was asked anew; look at that.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Der Schritt wurde neu gefragt; sehen Sie dort nach.</translation>
    </message>
    <message>
        <source>There is no call {call_id}.</source>
        <extracomment>core/runs/sent.py, core/runs/submit.py</extracomment>
        <translation>Es gibt keinen Aufruf {call_id}.</translation>
    </message>
    <message>
        <source>Call {call_id} belongs to no run.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Der Aufruf {call_id} gehört zu keinem Lauf.</translation>
    </message>
    <message>
        <source>It was made for memory; its words are not kept.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation>Er galt dem Gedächtnis; seine Wörter werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>{id} answered with more than can be recorded.</source>
        <extracomment>core/runs/step.py</extracomment>
        <translation>{id} hat mit mehr geantwortet, als aufgezeichnet werden kann.</translation>
    </message>
    <message>
        <source>Ask for a shorter answer, or with fewer tools.</source>
        <extracomment>core/runs/step.py</extracomment>
        <translation>Bitten Sie um eine kürzere Antwort, oder geben Sie weniger Werkzeuge mit.</translation>
    </message>
    <message>
        <source>{id} was stopped.</source>
        <extracomment>core/runs/steps.py</extracomment>
        <translation>{id} wurde gestoppt.</translation>
    </message>
    <message>
        <source>Call {call_id} has ended already.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation>Der Aufruf {call_id} ist schon beendet.</translation>
    </message>
    <message>
        <source>There is nothing to stop.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation>Es gibt nichts anzuhalten.</translation>
    </message>
    <message>
        <source>{name} is no act on settings.</source>
        <extracomment>core/settings/acts.py</extracomment>
        <translation>{name} ist keine bekannte Änderung der Einstellungen.</translation>
    </message>
    <message>
        <source>Report this as a fault of Tutti.</source>
        <extracomment>core/settings/acts.py</extracomment>
        <translation>Melden Sie das als Fehler von Tutti.</translation>
    </message>
    <message>
        <source>Use what is remembered</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Gemerktes verwenden</translation>
    </message>
    <message>
        <source>Facts that fit a prompt are sent with it. Off: nothing is sent that is not in the conversation.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Fakten, die zu einem Prompt passen, werden mitgesendet. Aus: Es wird nichts gesendet, was nicht in der Unterhaltung steht.</translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>tabs/settings/memory_page.py, tabs/settings/setting_pages.py, tabs/shared/places.py</extracomment>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Most of it</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Höchstmenge</translation>
    </message>
    <message>
        <source>Tokens of what is remembered that are sent with a prompt at most.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>So viele Token an Gemerktem werden höchstens mit einem Prompt gesendet.</translation>
    </message>
    <message>
        <source>Search by meaning with</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Nach Bedeutung suchen mit</translation>
    </message>
    <message>
        <source>A model that embeds, such as ollama/nomic-embed-text. It is sent what is remembered, searches, and prompts that memory is looked up for. Empty: words alone, and nothing is sent.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Ein Modell, das Texte einbettet, etwa ollama/nomic-embed-text. Ihm werden Gemerktes, Suchen und Prompts gesendet, zu denen im Gedächtnis nachgesehen wird. Leer: nur nach Wörtern, und es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>How near</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Wie nah</translation>
    </message>
    <message>
        <source>For finding by meaning: 1 is the same, 0 has nothing in common. Models differ; try what a search shows.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Für die Suche nach Bedeutung: 1 ist dasselbe, 0 hat nichts gemeinsam. Modelle unterscheiden sich; probieren Sie aus, was eine Suche zeigt.</translation>
    </message>
    <message>
        <source>Pass insights on</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Erkenntnisse weitergeben</translation>
    </message>
    <message>
        <source>Insights taken from strong models are sent with prompts to cheaper ones.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Erkenntnisse aus starken Modellen werden mit Prompts an günstigere gesendet.</translation>
    </message>
    <message>
        <source>Models that get insights</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Modelle, die Erkenntnisse erhalten</translation>
    </message>
    <message>
        <source>Empty for every model that costs less than those an insight was taken from.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Leer: alle Modelle, die weniger kosten als die, aus denen eine Erkenntnis stammt.</translation>
    </message>
    <message>
        <source>Model that takes insights</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Modell, das Erkenntnisse gewinnt</translation>
    </message>
    <message>
        <source>The first of these compares the answers of a run. Empty for the first model of the run.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Das erste davon vergleicht die Antworten eines Laufs. Leer: das erste Modell des Laufs.</translation>
    </message>
    <message>
        <source>Send with</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Senden mit</translation>
    </message>
    <message>
        <source>enter: Shift+Enter begins a new line. ctrl+enter: Enter does, for who writes long prompts.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>enter: Umschalt+Enter beginnt eine neue Zeile. ctrl+enter: Enter beginnt sie, für alle, die lange Prompts schreiben.</translation>
    </message>
    <message>
        <source>Prompt box</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Eingabefeld</translation>
    </message>
    <message>
        <source>Paste as a file from</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Als Datei einfügen ab</translation>
    </message>
    <message>
        <source>A pasted text of so many characters becomes an attachment. 0: never.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Ein eingefügter Text mit so vielen Zeichen wird zum Anhang. 0: nie.</translation>
    </message>
    <message>
        <source>Tell me on the desktop</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Auf dem Desktop melden</translation>
    </message>
    <message>
        <source>An alert is shown as a notification of the system, or above the tabs where there are none.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Eine Warnung erscheint als Benachrichtigung des Systems, oder über den Reitern, wo es keine gibt.</translation>
    </message>
    <message>
        <source>From then on alerts are only noted in their list. none: never.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Von da an werden Warnungen nur in ihrer Liste vermerkt. none: nie.</translation>
    </message>
    <message>
        <source>On the next day where that is earlier, such as from 22:00 until 07:00. none: never.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Am nächsten Tag, wenn das früher liegt, etwa von 22:00 bis 07:00. none: nie.</translation>
    </message>
    <message>
        <source>Simulate failures</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Fehler simulieren</translation>
    </message>
    <message>
        <source>Makes calls fail on purpose, before they leave, so that you can see what happens then.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Lässt Aufrufe absichtlich scheitern, bevor sie hinausgehen, damit Sie sehen, was dann geschieht.</translation>
    </message>
    <message>
        <source>Try failures</source>
        <extracomment>tabs/settings/setting_pages.py, tabs/shared/places.py, core/settings/groups.py</extracomment>
        <translation>Fehler ausprobieren</translation>
    </message>
    <message>
        <source>Share of calls</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Anteil der Aufrufe</translation>
    </message>
    <message>
        <source>That fail: 1 is every call.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Die scheitern: 1 ist jeder Aufruf.</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Hell, dunkel oder wie im System.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the window. What is recorded, what models say, and the command line stay as they are.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Des Fensters. Aufgezeichnetes, Äußerungen von Modellen und die Befehlszeile bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>tabs/settings/cache_table.py, core/settings/groups.py</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Of letters, icons and spaces. Ctrl+Plus and Ctrl+Minus change it, too, and Ctrl+0 sets it back.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Von Schrift, Symbolen und Abständen. Auch Strg+Plus und Strg+Minus ändern sie, und Strg+0 setzt sie zurück.</translation>
    </message>
    <message>
        <source>Those that you changed, a line for each, such as chat.new = Ctrl+Alt+N. The list of shortcuts, F1, changes them with less writing.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Die von Ihnen geänderten, je eine Zeile, etwa chat.new = Strg+Alt+N. Einfacher ändern Sie sie in der Liste der Tastenkürzel, F1.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell on the desktop when a long run ends, or waits for you, while no window of this program is in front.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Auf dem Desktop melden, wenn ein langer Lauf endet oder auf Sie wartet, während kein Fenster dieses Programms vorn ist.</translation>
    </message>
    <message>
        <source>Long runs</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Lange Läufe</translation>
    </message>
    <message>
        <source>How long a run must have taken for its end to be told.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Wie lange ein Lauf gedauert haben muss, damit sein Ende gemeldet wird.</translation>
    </message>
    <message>
        <source>{name} is built in and cannot be replaced.</source>
        <extracomment>core/providers/directory.py, core/settings/handlers.py</extracomment>
        <translation>{name} ist eingebaut und kann nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>A key and a variable for it were both given.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Es wurden ein Schlüssel und eine Variable dafür angegeben.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Geben Sie nur eines davon an.</translation>
    </message>
    <message>
        <source>A file was given for a provider that is asked over the network.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Für einen Anbieter, der über das Netz gefragt wird, wurde eine Datei angegeben.</translation>
    </message>
    <message>
        <source>Use the kind recorded.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Verwenden Sie die Art recorded.</translation>
    </message>
    <message>
        <source>Choose one of {known}.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Wählen Sie aus: {known}.</translation>
    </message>
    <message>
        <source>Recorded answers need no key and no address.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Aufgezeichnete Antworten brauchen weder Schlüssel noch Adresse.</translation>
    </message>
    <message>
        <source>Give the file alone.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Geben Sie nur die Datei an.</translation>
    </message>
    <message>
        <source>There is no file to read recorded answers from.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Es ist keine Datei angegeben, aus der aufgezeichnete Antworten zu lesen sind.</translation>
    </message>
    <message>
        <source>Give it with --file.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Geben Sie sie mit --file an.</translation>
    </message>
    <message>
        <source>There is no provider named {name}.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation>Es gibt keinen Anbieter namens {name}.</translation>
    </message>
    <message>
        <source>Run `tutti providers list` to see them.</source>
        <extracomment>core/providers/directory.py, core/settings/handlers.py</extracomment>
        <translation>`tutti providers list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>Run `tutti settings history` to see what was changed.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation>`tutti settings history` zeigt, was geändert wurde.</translation>
    </message>
    <message>
        <source>that was taken back</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation>zum Wiederherstellen</translation>
    </message>
    <message>
        <source>to undo</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation>zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>There is no change to undo.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation>Es gibt keine Änderung, die rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Nothing that can be taken back was changed behind position {position}.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation>Nach Position {position} wurde nichts geändert, was sich zurücknehmen lässt.</translation>
    </message>
    <message>
        <source>Position {position} is no change {what}.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation>Position {position} ist keine Änderung {what}.</translation>
    </message>
    <message>
        <source>Leave it out; nothing was changed.</source>
        <extracomment>core/settings/planning.py</extracomment>
        <translation>Lassen Sie es weg; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Save one with `tutti settings profiles save`.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation>Speichern Sie eines mit `tutti settings profiles save`.</translation>
    </message>
    <message>
        <source>There is no profile named {name}.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation>Es gibt kein Profil namens {name}.</translation>
    </message>
    <message>
        <source>{key} holds what looks like a key or a password, and profiles hold none.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation>{key} enthält etwas, das wie ein Schlüssel oder ein Passwort aussieht; Profile enthalten so etwas nicht.</translation>
    </message>
    <message>
        <source>There is a profile named {to} already.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation>Es gibt schon ein Profil namens {to}.</translation>
    </message>
    <message>
        <source>Take it out of that setting, then save the profile.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation>Entfernen Sie es aus dieser Einstellung, und speichern Sie dann das Profil.</translation>
    </message>
    <message>
        <source>{key} cannot be {shown}.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>{key} kann nicht {shown} sein.</translation>
    </message>
    <message>
        <source>Asked when a prompt names none; strategies that ask one model take the first.</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Werden gefragt, wenn ein Prompt keine nennt; Strategien, die nur ein Modell fragen, nehmen das erste.</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>tabs/runs/tree.py, core/settings/answers.py</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Instructions</source>
        <extracomment>tabs/settings/preset_dialog.py, tabs/shared/conversation_pages.py, core/settings/answers.py</extracomment>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>Sent before every conversation. Empty for none.</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Werden vor jeder Unterhaltung gesendet. Leer: keine.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>tabs/settings/preset_dialog.py, core/settings/answers.py</extracomment>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Higher is more varied. Empty for the model&apos;s own.</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>Höher ist abwechslungsreicher. Leer: wie vom Modell vorgesehen.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <extracomment>tabs/settings/preset_dialog.py, core/settings/answers.py</extracomment>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>Tokens a model may write at most. 0 for the model&apos;s own limit.</source>
        <extracomment>core/settings/answers.py</extracomment>
        <translation>So viele Token darf ein Modell höchstens schreiben. 0: die Grenze des Modells.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How often a call is tried in all when a provider is busy or out of reach.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Wie oft ein Aufruf insgesamt versucht wird, wenn ein Anbieter ausgelastet oder nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Wait for the first piece</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Warten auf das erste Stück</translation>
    </message>
    <message>
        <source>A call fails when nothing has arrived after this. Local models get five times as long to load.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Ein Aufruf scheitert, wenn danach nichts angekommen ist. Lokale Modelle bekommen zum Laden fünfmal so lange.</translation>
    </message>
    <message>
        <source>Wait between pieces</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Warten zwischen Stücken</translation>
    </message>
    <message>
        <source>A call fails when an answer stops arriving for this long.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Ein Aufruf scheitert, wenn so lange nichts mehr von der Antwort ankommt.</translation>
    </message>
    <message>
        <source>Longest call</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Längster Aufruf</translation>
    </message>
    <message>
        <source>A call fails when it is not whole after this.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Ein Aufruf scheitert, wenn er danach nicht vollständig ist.</translation>
    </message>
    <message>
        <source>Stand-in models</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Ersatzmodelle</translation>
    </message>
    <message>
        <source>Asked in this order when a model fails; the answer is then marked as degraded. Empty for none.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Werden der Reihe nach gefragt, wenn ein Modell ausfällt; die Antwort ist dann als eingeschränkt gekennzeichnet. Leer: keine.</translation>
    </message>
    <message>
        <source>Stand-in answer</source>
        <extracomment>tabs/chat/answer.py, core/settings/schema.py</extracomment>
        <translation>Ersatzantwort</translation>
    </message>
    <message>
        <source>Given when every model failed, always marked as degraded. Empty for none: the run then fails.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Wird gegeben, wenn alle Modelle ausgefallen sind, stets als eingeschränkt gekennzeichnet. Leer: keine; der Lauf schlägt dann fehl.</translation>
    </message>
    <message>
        <source>To one provider at most; fewer while it says that it is busy.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>So viele höchstens an einen Anbieter; weniger, solange er meldet, dass er ausgelastet ist.</translation>
    </message>
    <message>
        <source>Calls at once, this machine</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Gleichzeitige Aufrufe, dieser Rechner</translation>
    </message>
    <message>
        <source>To a model server found on this machine; most of them answer one after the other anyway.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>An einen Modellserver auf diesem Rechner; die meisten antworten ohnehin nur nacheinander.</translation>
    </message>
    <message>
        <source>Use recorded answers</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Aufgezeichnete Antworten verwenden</translation>
    </message>
    <message>
        <source>The same request to the same model is answered from what was recorded, at no cost.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Dieselbe Anfrage an dasselbe Modell wird kostenlos aus dem Aufgezeichneten beantwortet.</translation>
    </message>
    <message>
        <source>For how long</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>A recorded answer is used for this long.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>So lange wird eine aufgezeichnete Antwort verwendet.</translation>
    </message>
    <message>
        <source>Which requests are the same</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Welche Anfragen gleich sind</translation>
    </message>
    <message>
        <source>exact: word for word. similar: also a prompt that says the same in nearly the same words; marked as such.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>exact: Wort für Wort. similar: auch ein Prompt, der dasselbe in fast denselben Wörtern sagt; wird so gekennzeichnet.</translation>
    </message>
    <message>
        <source>How similar</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Wie ähnlich</translation>
    </message>
    <message>
        <source>For similar prompts: 1 is the same words, 0 is none in common.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Für ähnliche Prompts: 1 sind dieselben Wörter, 0 ist keines gemeinsam.</translation>
    </message>
    <message>
        <source>Longest history</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Längster Verlauf</translation>
    </message>
    <message>
        <source>Tokens of the conversation sent with a prompt at most. 0 for as many as the model takes.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>So viele Token der Unterhaltung werden höchstens mit einem Prompt gesendet. 0: so viele, wie das Modell fasst.</translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>tabs/settings/models_page.py, core/settings/schema.py</extracomment>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>When it does not fit</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Wenn es nicht hineinpasst</translation>
    </message>
    <message>
        <source>trim: the oldest messages are left out. summarise: the model sums them up first. refuse: the call fails.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>trim: Die ältesten Nachrichten werden weggelassen. summarise: Das Modell fasst sie vorher zusammen. refuse: Der Aufruf scheitert.</translation>
    </message>
    <message>
        <source>Ask providers to cache</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Anbieter um Zwischenspeichern bitten</translation>
    </message>
    <message>
        <source>Marks what stays the same for the provider&apos;s own prompt cache, where it has one.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Kennzeichnet, was gleich bleibt, für den Prompt-Cache des Anbieters, sofern er einen hat.</translation>
    </message>
    <message>
        <source>Warn at</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Warnen bei</translation>
    </message>
    <message>
        <source>Share of a limit at which you are told.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Anteil einer Grenze, ab dem Sie benachrichtigt werden.</translation>
    </message>
    <message>
        <source>From there on</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Von da an</translation>
    </message>
    <message>
        <source>warn: go on as before. degrade: ask the cheapest of the models below instead, and say so.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>warn: weiter wie bisher. degrade: stattdessen das günstigste der unten genannten Modelle fragen und das angeben.</translation>
    </message>
    <message>
        <source>Cheaper models</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Günstigere Modelle</translation>
    </message>
    <message>
        <source>Among these the cheapest is asked when money runs low.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Das günstigste davon wird gefragt, wenn das Geld knapp wird.</translation>
    </message>
    <message>
        <source>Models of unknown price</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Modelle mit unbekanntem Preis</translation>
    </message>
    <message>
        <source>refuse: not asked where a limit holds, for nobody knows what they cost. allow: asked, and counted as nothing.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>refuse: werden nicht gefragt, wo eine Grenze gilt, denn niemand weiß, was sie kosten. allow: werden gefragt, zählen aber nicht mit.</translation>
    </message>
    <message>
        <source>Longest answer under a limit</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Längste Antwort unter einer Grenze</translation>
    </message>
    <message>
        <source>Tokens a model may write where a limit holds and no longest answer is set; so much is reserved.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>So viele Token darf ein Modell schreiben, wo eine Grenze gilt und keine längste Antwort festgelegt ist; so viel wird reserviert.</translation>
    </message>
    <message>
        <source>Ask me above</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Nachfragen ab</translation>
    </message>
    <message>
        <source>A call that may cost more than this waits for your consent. Empty for never.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>Ein Aufruf, der mehr kosten kann, wartet auf Ihre Zustimmung. Leer: nie.</translation>
    </message>
    <message>
        <source>USD</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation>USD</translation>
    </message>
    <message>
        <source>Interrupted runs</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Unterbrochene Läufe</translation>
    </message>
    <message>
        <source>offer: they wait until you resume them. resume: the window goes on with them when it starts.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>offer: Sie warten, bis Sie sie fortsetzen. resume: Das Fenster setzt sie beim Start fort.</translation>
    </message>
    <message>
        <source>Run `tutti settings list` to see them all.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>`tutti settings list` zeigt alle.</translation>
    </message>
    <message>
        <source>There is no setting named {key}.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation>Es gibt keine Einstellung namens {key}.</translation>
    </message>
    <message>
        <source>{model} takes this for {part}.</source>
        <extracomment>core/strategies/analysis.py</extracomment>
        <translation>{model} hält das für: {part}.</translation>
    </message>
    <message>
        <source>{model} alone answered; this is its own answer and not {what}.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation>Nur {model} hat geantwortet; dies ist seine eigene Antwort und nicht {what}.</translation>
    </message>
    <message>
        <source>{model} could not write the {step}. {what}</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation>{model} konnte das nicht schreiben: {step}. {what}</translation>
    </message>
    <message>
        <source>{model} refused to answer.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation>{model} hat die Antwort verweigert.</translation>
    </message>
    <message>
        <source>Ask in other words, or choose another model.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation>Fragen Sie mit anderen Worten, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{model} gave an empty answer.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation>{model} hat eine leere Antwort gegeben.</translation>
    </message>
    <message>
        <source>Ask again, or choose another model.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation>Fragen Sie noch einmal, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>Prefer</source>
        <extracomment>core/strategies/auto.py, core/strategies/expert.py</extracomment>
        <translation>Bevorzugen</translation>
    </message>
    <message>
        <source>quality: asks several models where that helps. cheap: begins with the cheapest. fast: takes the first answer. balance: asks one, and several where answers can be compared or the question is hard.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>quality: fragt mehrere Modelle, wo das hilft. cheap: beginnt mit dem günstigsten. fast: nimmt die erste Antwort. balance: fragt eines, und mehrere, wo sich Antworten vergleichen lassen oder die Frage schwer ist.</translation>
    </message>
    <message>
        <source>Analyst</source>
        <extracomment>core/strategies/auto.py, core/strategies/expert.py</extracomment>
        <translation>Einschätzendes Modell</translation>
    </message>
    <message>
        <source>A small model that says what kind of task it is. Empty for rules over the prompt&apos;s words.</source>
        <extracomment>core/strategies/auto.py, core/strategies/expert.py</extracomment>
        <translation>Ein kleines Modell, das sagt, um welche Aufgabenart es geht. Leer: Regeln über die Wörter des Prompts.</translation>
    </message>
    <message>
        <source>None of the strategies that fit is there.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>Keine der passenden Strategien ist vorhanden.</translation>
    </message>
    <message>
        <source>Choose another strategy than auto.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>Wählen Sie eine andere Strategie als „Automatisch“.</translation>
    </message>
    <message>
        <source>{model} gave no answer; this one by {model2} was refused before, with a likelihood of {score}, and is the likeliest there is.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{model} hat keine Antwort gegeben; diese von {model2} war vorher abgelehnt worden (Wahrscheinlichkeit {score}) und ist die wahrscheinlichste, die es gibt.</translation>
    </message>
    <message>
        <source>The answer of {model} is good with a likelihood of {score}, and {part} is enough; {part4}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Die Antwort von {model} ist mit einer Wahrscheinlichkeit von {score} gut, und {part} genügt; {part4}.</translation>
    </message>
    <message>
        <source>{model} gave no answer: {what}</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{model} hat keine Antwort gegeben: {what}</translation>
    </message>
    <message>
        <source>no other model says the same</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>kein anderes Modell sagt dasselbe</translation>
    </message>
    <message>
        <source>{agreeing} models say the same</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{agreeing} Modelle sagen dasselbe</translation>
    </message>
    <message>
        <source>There is a threshold for {part}, which is not among the models.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Für {part} gibt es eine Schwelle, aber es ist nicht unter den Modellen.</translation>
    </message>
    <message>
        <source>{agree} models are to agree, and there are {part}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{agree} Modelle sollen übereinstimmen, es gibt aber nur {part}.</translation>
    </message>
    <message>
        <source>Accept from</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Annehmen ab</translation>
    </message>
    <message>
        <source>How likely an answer has to be good, 0 to 1. With no record, it takes two models that agree.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Mit welcher Wahrscheinlichkeit eine Antwort gut sein muss, 0 bis 1. Ohne Bilanz müssen zwei Modelle übereinstimmen.</translation>
    </message>
    <message>
        <source>Accept from, by model</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Annehmen ab, je Modell</translation>
    </message>
    <message>
        <source>Others for single models, such as practice/small=0.8, practice/medium=0.7.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Andere Werte für einzelne Modelle, etwa practice/small=0.8, practice/medium=0.7.</translation>
    </message>
    <message>
        <source>Models that agree</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Übereinstimmende Modelle</translation>
    </message>
    <message>
        <source>How many models have to say the same before an answer is accepted. With 1 the score alone decides.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Wie viele Modelle dasselbe sagen müssen, bevor eine Antwort angenommen wird. Bei 1 entscheidet allein die Wertung.</translation>
    </message>
    <message>
        <source>Judge</source>
        <extracomment>tabs/runs/tree.py, core/strategies/cascade.py, core/strategies/voting.py</extracomment>
        <translation>Richter</translation>
    </message>
    <message>
        <source>A model that scores each answer but the last model&apos;s; empty for none.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Ein Modell, das jede Antwort außer der des letzten Modells bewertet; leer: keines.</translation>
    </message>
    <message>
        <source>Keep your order</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Ihre Reihenfolge beibehalten</translation>
    </message>
    <message>
        <source>Whether models are asked in your order and not by price.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Ob Modelle in Ihrer Reihenfolge gefragt werden und nicht nach Preis.</translation>
    </message>
    <message>
        <source>Skip what does not pay</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Überspringen, was sich nicht lohnt</translation>
    </message>
    <message>
        <source>Whether a model is passed over that is likely to cost more than its agreement would save.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Ob ein Modell übergangen wird, das wahrscheinlich mehr kostet, als seine Zustimmung einsparen würde.</translation>
    </message>
    <message>
        <source>{part} is no threshold of a model.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{part} ist keine Schwelle eines Modells.</translation>
    </message>
    <message>
        <source>Choose that model too, or name only {part}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Wählen Sie auch dieses Modell, oder nennen Sie nur {part}.</translation>
    </message>
    <message>
        <source>Choose more models, or set agree to {part} at most.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Wählen Sie mehr Modelle, oder setzen Sie „Übereinstimmende Modelle“ auf höchstens {part}.</translation>
    </message>
    <message>
        <source>dearer, and not needed</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>teurer und nicht nötig</translation>
    </message>
    <message>
        <source>it is likely to cost more than its agreement would save</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>es kostet wahrscheinlich mehr, als seine Zustimmung einsparen würde</translation>
    </message>
    <message>
        <source>Write model=number with a number from 0 to 1, such as practice/small=0.8.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Schreiben Sie model=number mit einer Zahl von 0 bis 1, etwa practice/small=0.8.</translation>
    </message>
    <message>
        <source>There is no strategy named {name}.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>Es gibt keine Strategie namens {name}.</translation>
    </message>
    <message>
        <source>How a prompt is answered when it names none.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>Wie ein Prompt beantwortet wird, wenn er keine nennt.</translation>
    </message>
    <message>
        <source>Strategies</source>
        <extracomment>tabs/settings/installation_page.py, tabs/settings/tab.py, core/strategies/catalogue.py</extracomment>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Option {name} of {name2} does not fit: {part}.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>Option {name} von {name2} passt nicht: {part}.</translation>
    </message>
    <message>
        <source>Its options are: {known}.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation>Die Optionen sind: {known}.</translation>
    </message>
    <message>
        <source>{part} of {part2} models say the same at once; this is how {model} says it.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>{part} von {part2} Modellen sagen auf Anhieb dasselbe; so sagt es {model}.</translation>
    </message>
    <message>
        <source>Nobody moved.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Niemand wurde umgestimmt.</translation>
    </message>
    <message>
        <source>Chair</source>
        <extracomment>tabs/runs/tree.py, core/strategies/consensus.py</extracomment>
        <translation>Vorsitz</translation>
    </message>
    <message>
        <source>Model that writes the final answer, as provider/model. Empty for the first one.</source>
        <extracomment>core/strategies/consensus.py, core/strategies/mixture.py</extracomment>
        <translation>Modell, das die endgültige Antwort schreibt, als provider/model. Leer: das erste.</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>automatic: no review when all agree, one round when most do, else as many as it takes. quick: no review. standard: one round. deep: as many as it takes.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>automatic: keine Durchsicht, wenn alle übereinstimmen, eine Runde, wenn die meisten es tun, sonst so viele wie nötig. quick: keine Durchsicht. standard: eine Runde. deep: so viele wie nötig.</translation>
    </message>
    <message>
        <source>Rounds at most</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Höchstzahl an Runden</translation>
    </message>
    <message>
        <source>A council that does not agree stops after these.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Ein Rat, der sich nicht einigt, hört danach auf.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>The council agrees when this share of it holds the same answer.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Der Rat ist sich einig, wenn dieser Anteil dieselbe Antwort vertritt.</translation>
    </message>
    <message>
        <source>{part} of {part2} first answers say the same.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>{part} von {part2} ersten Antworten sagen dasselbe.</translation>
    </message>
    <message>
        <source>{part} of {part2} hold the answer of {part3}; the others do not, and are kept.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>{part} von {part2} vertreten die Antwort von {part3}; die anderen nicht, und ihre Antworten bleiben erhalten.</translation>
    </message>
    <message>
        <source>holds another answer</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>vertritt eine andere Antwort</translation>
    </message>
    <message>
        <source>None of the {part} models answered. {told}</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Keines der {part} Modelle hat geantwortet. {told}</translation>
    </message>
    <message>
        <source>Calls at most</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Höchstzahl an Aufrufen</translation>
    </message>
    <message>
        <source>Models are asked no more often. 0 for no limit.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Öfter werden Modelle nicht gefragt. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>Seconds at most</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Höchstdauer in Sekunden</translation>
    </message>
    <message>
        <source>What has no answer after this is stopped, and the strategy goes on with what it has. 0 for no limit.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Was danach keine Antwort hat, wird gestoppt, und die Strategie arbeitet mit dem weiter, was sie hat. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>USD at most</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Höchstkosten in USD</translation>
    </message>
    <message>
        <source>No further model is asked once the answers have cost this much, practice money included. 0 for no limit.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Sobald die Antworten so viel gekostet haben, Übungsgeld eingeschlossen, wird kein weiteres Modell gefragt. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>What looks at the answer, such as completeness, arithmetic, style, safety, judge=practice/large. An answer that fails one is marked; where models are asked in turn, the next one is asked.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Was die Antwort prüft, etwa completeness, arithmetic, style, safety, judge=practice/large. Eine Antwort, die eine Prüfung nicht besteht, wird gekennzeichnet; wo Modelle nacheinander gefragt werden, ist das nächste an der Reihe.</translation>
    </message>
    <message>
        <source>Least quality</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Mindestqualität</translation>
    </message>
    <message>
        <source>How likely an answer has to be good, by its model&apos;s record and its checks, or it is marked; where models are asked in turn, the next one is asked. 0 for any.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Mit welcher Wahrscheinlichkeit eine Antwort gut sein muss, nach der Bilanz ihres Modells und ihren Prüfungen; sonst wird sie gekennzeichnet, und wo Modelle nacheinander gefragt werden, ist das nächste an der Reihe. 0: beliebig.</translation>
    </message>
    <message>
        <source>Every model was stopped.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation>Alle Modelle wurden gestoppt.</translation>
    </message>
    <message>
        <source>It leads for {kind} tasks: {reason}.</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation>Es führt bei Aufgaben der Art {kind}: {reason}.</translation>
    </message>
    <message>
        <source>quality: the best record. cheap: price before the record. fast: speed before the record. balance: some of each.</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation>quality: die beste Bilanz. cheap: der Preis vor der Bilanz. fast: die Geschwindigkeit vor der Bilanz. balance: von jedem etwas.</translation>
    </message>
    <message>
        <source>{model} compared the answers: {told}.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>{model} hat die Antworten verglichen: {told}.</translation>
    </message>
    <message>
        <source>Its mean of {part} scores is the highest: {part2} of 100.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Der Mittelwert aus {part} Wertungen ist der höchste: {part2} von 100.</translation>
    </message>
    <message>
        <source>There is no checklist of {part} to {part2} points, so the answers are merged whole.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Es gibt keine Checkliste mit {part} bis {part2} Punkten; deshalb werden die Antworten im Ganzen zusammengeführt.</translation>
    </message>
    <message>
        <source>There is no table of {part} to {part2} criteria with a score for each answer; nothing is scored.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Es gibt keine Tabelle mit {part} bis {part2} Kriterien und einer Wertung für jede Antwort; es wird nichts gewertet.</translation>
    </message>
    <message>
        <source>Fusion of one model needs more than one sample of it.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Die Verschmelzung mit nur einem Modell braucht mehr als eine Stichprobe davon.</translation>
    </message>
    <message>
        <source>Samples ask one model several times, and {part} were named.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Stichproben fragen ein Modell mehrmals, es wurden aber {part} genannt.</translation>
    </message>
    <message>
        <source>The mode {mode} takes no instruction.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Zur Betriebsart {mode} gehört keine Anweisung.</translation>
    </message>
    <message>
        <source>The mode {mode} has no analysis before it.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>In der Betriebsart {mode} gibt es vorher keine Analyse.</translation>
    </message>
    <message>
        <source>Mode</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>fuse: merged into one. guided: you tick what the merged answer holds. compare: a scored table. custom: what your instruction says.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>fuse: zu einer zusammengeführt. guided: Sie haken an, was die zusammengeführte Antwort enthält. compare: eine Tabelle mit Wertungen. custom: was Ihre Anweisung sagt.</translation>
    </message>
    <message>
        <source>Merger</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Zusammenführendes Modell</translation>
    </message>
    <message>
        <source>Model that merges the answers, as provider/model. Empty for the first one.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Modell, das die Antworten zusammenführt, als provider/model. Leer: das erste.</translation>
    </message>
    <message>
        <source>Instruction</source>
        <extracomment>tabs/chat/merging.py, core/strategies/fusion.py</extracomment>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>For the mode custom: what is done with the answers.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Für die Betriebsart „Eigene“: was mit den Antworten geschieht.</translation>
    </message>
    <message>
        <source>Samples</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>How often the model is asked when there is only one.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Wie oft das Modell gefragt wird, wenn es nur eines gibt.</translation>
    </message>
    <message>
        <source>Analyse first</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Zuerst analysieren</translation>
    </message>
    <message>
        <source>For the mode fuse: first find what the answers agree on, contradict one another in, and leave out.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Für die Betriebsart „Verschmelzen“: zuerst ermitteln, worin die Antworten übereinstimmen, sich widersprechen und was sie auslassen.</translation>
    </message>
    <message>
        <source>Nobody could work on the answers; this is the one of {model} alone.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Niemand konnte die Antworten bearbeiten; dies ist allein die von {model}.</translation>
    </message>
    <message>
        <source>Set samples to 2 or more, or name more models.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Setzen Sie „Stichproben“ auf mindestens 2, oder nennen Sie mehr Modelle.</translation>
    </message>
    <message>
        <source>Set samples to 1, or name one model.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Setzen Sie „Stichproben“ auf 1, oder nennen Sie nur ein Modell.</translation>
    </message>
    <message>
        <source>The mode custom has no instruction.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Die Betriebsart „Eigene“ hat keine Anweisung.</translation>
    </message>
    <message>
        <source>Set instruction to what is to be done.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Schreiben Sie unter „Anweisung“, was zu tun ist.</translation>
    </message>
    <message>
        <source>Set mode to custom, or leave the instruction empty.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Wählen Sie die Betriebsart „Eigene“, oder lassen Sie die Anweisung leer.</translation>
    </message>
    <message>
        <source>Set mode to fuse, or analyse to false.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Wählen Sie die Betriebsart „Verschmelzen“, oder schalten Sie „Zuerst analysieren“ aus.</translation>
    </message>
    <message>
        <source>{model} wrote it from the answers of {part} models.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation>{model} hat sie aus den Antworten von {part} Modellen geschrieben.</translation>
    </message>
    <message>
        <source>Nobody could aggregate the answers; this is the one of {model} alone.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation>Niemand konnte die Antworten zusammenfassen; dies ist allein die von {model}.</translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>How often every model answers, each time with the answers of the layer before; the aggregator follows.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation>Wie oft jedes Modell antwortet, jedes Mal mit den Antworten der Schicht davor; danach kommt das zusammenfassende Modell.</translation>
    </message>
    <message>
        <source>Aggregator</source>
        <extracomment>tabs/runs/tree.py, core/strategies/mixture.py</extracomment>
        <translation>Zusammenfassendes Modell</translation>
    </message>
    <message>
        <source>It comes back without its key, which was deleted with it: edit the provider and enter the key again.</source>
        <extracomment>core/settings/planning.py</extracomment>
        <translation>Er kommt ohne seinen Schlüssel zurück, der mit ihm gelöscht wurde: Bearbeiten Sie den Anbieter und geben Sie den Schlüssel wieder ein.</translation>
    </message>
    <message>
        <source>Its key is deleted from the keyring.</source>
        <extracomment>core/settings/planning.py</extracomment>
        <translation>Der Schlüssel wird aus dem Schlüsselbund gelöscht.</translation>
    </message>
    <message>
        <source>This is an {kind} task</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>Dies ist eine Aufgabe der Art {kind}</translation>
    </message>
    <message>
        <source>This is a {kind} task</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>Dies ist eine Aufgabe der Art {kind}</translation>
    </message>
    <message>
        <source>Looks at what is asked and picks one of the other strategies, with its reason.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>Sieht sich die Frage an und wählt eine der anderen Strategien, mit Begründung.</translation>
    </message>
    <message>
        <source>{what}; one model is enough.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{what}; ein Modell genügt.</translation>
    </message>
    <message>
        <source>{what}, and speed matters most.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{what}, und Schnelligkeit zählt am meisten.</translation>
    </message>
    <message>
        <source>{what}; the cheapest model is tried first.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{what}; das günstigste Modell wird zuerst versucht.</translation>
    </message>
    <message>
        <source>{what}, whose answers can be compared.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{what}, deren Antworten sich vergleichen lassen.</translation>
    </message>
    <message>
        <source>{what} that gains from several views.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{what}, die von mehreren Sichtweisen profitiert.</translation>
    </message>
    <message>
        <source>{what} and a hard one, so models review one another.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation>{what} und schwierig; deshalb begutachten die Modelle einander.</translation>
    </message>
    <message>
        <source>The cheapest model answers first; a dearer one is asked only when the answer is not likely to be good.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>Das günstigste Modell antwortet zuerst; ein teureres wird nur gefragt, wenn die Antwort wahrscheinlich nicht gut ist.</translation>
    </message>
    <message>
        <source>A council answers, reviews without names until it agrees, and a chair writes.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Ein Rat antwortet und begutachtet die Antworten ohne Namen, bis er sich einig ist; der Vorsitz schreibt die endgültige.</translation>
    </message>
    <message>
        <source>The model with the best record for this kind of task answers.</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation>Das Modell mit der besten Bilanz für diese Aufgabenart antwortet.</translation>
    </message>
    <message>
        <source>Answers are merged by one model: as they are, by a checklist you tick, as a scored table, or as you say.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>Ein Modell führt Antworten zusammen: wie sie sind, nach einer Checkliste, die Sie abhaken, als bewertete Tabelle oder nach Ihren Worten.</translation>
    </message>
    <message>
        <source>In layers, every model answers with the last layer&apos;s answers before it; one writes the last.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation>Die Modelle antworten in Schichten, jedes mit den Antworten der vorigen Schicht vor Augen; eines schreibt die letzte Antwort.</translation>
    </message>
    <message>
        <source>Fewer than two models answered in layer {number}; the answers of the layer before stand as well.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation>In Schicht {number} haben weniger als zwei Modelle geantwortet; auch die Antworten der Schicht davor gelten.</translation>
    </message>
    <message>
        <source>{model} stands first among the models you chose; {part} of {asked} answered.</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation>{model} steht an erster Stelle der gewählten Modelle; {part} von {asked} haben geantwortet.</translation>
    </message>
    <message>
        <source>No answer is good enough; that of {model} came first.</source>
        <extracomment>core/strategies/parallel.py, core/strategies/race.py</extracomment>
        <translation>Keine Antwort ist gut genug; die von {model} kam zuerst.</translation>
    </message>
    <message>
        <source>All models answer at once, side by side.</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation>Alle Modelle antworten gleichzeitig, nebeneinander.</translation>
    </message>
    <message>
        <source>{model} gave the first whole answer.</source>
        <extracomment>core/strategies/parallel.py, core/strategies/race.py</extracomment>
        <translation>{model} hat die erste vollständige Antwort gegeben.</translation>
    </message>
    <message>
        <source>Wait for</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation>Warten auf</translation>
    </message>
    <message>
        <source>all: every model answers. first_good: the first whole answer that passes its checks wins and the others are stopped.</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation>all: Alle Modelle antworten. first_good: Die erste vollständige Antwort, die ihre Prüfungen besteht, gewinnt, und die anderen werden gestoppt.</translation>
    </message>
    <message>
        <source>{model} gave the first answer that is good enough, after {part} that are not.</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation>{model} hat die erste Antwort gegeben, die gut genug ist, nach {part}, die es nicht sind.</translation>
    </message>
    <message>
        <source>stopped: slower</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>gestoppt: langsamer</translation>
    </message>
    <message>
        <source>The answer of {model} is good with a likelihood of {likelihood}</source>
        <extracomment>core/strategies/quality.py</extracomment>
        <translation>Die Antwort von {model} ist mit einer Wahrscheinlichkeit von {likelihood} gut</translation>
    </message>
    <message>
        <source>The next model starts when the one before is slow; the first whole answer wins.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>Das nächste Modell beginnt, wenn das vorige langsam ist; die erste vollständige Antwort gewinnt.</translation>
    </message>
    <message>
        <source>Start the next after</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>Das nächste starten nach</translation>
    </message>
    <message>
        <source>Seconds a model may take before the next one starts beside it. One that fails is followed at once.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>So viele Sekunden darf ein Modell brauchen, bevor das nächste daneben startet. Auf eines, das ausfällt, folgt sofort das nächste.</translation>
    </message>
    <message>
        <source>{slow} gave no whole answer within {after_seconds} s.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>{slow} hat innerhalb von {after_seconds} s keine vollständige Antwort gegeben.</translation>
    </message>
    <message>
        <source>A race needs two models at least.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>Ein Wettlauf braucht mindestens zwei Modelle.</translation>
    </message>
    <message>
        <source>Name another model, or use the strategy single.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>Nennen Sie noch ein Modell, oder verwenden Sie die Strategie „Einzeln“.</translation>
    </message>
    <message>
        <source>not needed</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>{part} was given up. {what}</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation>{part} wurde aufgegeben. {what}</translation>
    </message>
    <message>
        <source>No model gave an acceptable answer; this is the longest, by {model}. {fault}</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Kein Modell hat eine annehmbare Antwort gegeben; dies ist die längste, von {model}. {fault}</translation>
    </message>
    <message>
        <source>{model} was asked after {number} before it gave no acceptable answer.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>{model} wurde gefragt; davor gab es {number}-mal keine annehmbare Antwort.</translation>
    </message>
    <message>
        <source>Models are asked in order until one answer is acceptable.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Modelle werden der Reihe nach gefragt, bis eine Antwort annehmbar ist.</translation>
    </message>
    <message>
        <source>Its answer has {length} characters, fewer than {minimum_characters}.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Die Antwort hat {length} Zeichen, weniger als {minimum_characters}.</translation>
    </message>
    <message>
        <source>Its answer was cut off at its length limit.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Die Antwort wurde an ihrer Längengrenze abgeschnitten.</translation>
    </message>
    <message>
        <source>Its answer was refused by the model.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Die Antwort wurde vom Modell verweigert.</translation>
    </message>
    <message>
        <source>{model} is the first in your order and its answer is acceptable.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>{model} ist das erste in Ihrer Reihenfolge, und seine Antwort ist annehmbar.</translation>
    </message>
    <message>
        <source>Shortest answer</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Kürzeste Antwort</translation>
    </message>
    <message>
        <source>A shorter answer is not accepted and the next model is asked.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Eine kürzere Antwort wird nicht angenommen, und das nächste Modell wird gefragt.</translation>
    </message>
    <message>
        <source>Accept a cut-off answer</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Abgeschnittene Antwort annehmen</translation>
    </message>
    <message>
        <source>Whether an answer that reached the model&apos;s length limit counts.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>Ob eine Antwort zählt, die die Längengrenze des Modells erreicht hat.</translation>
    </message>
    <message>
        <source>comes later in your order</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation>kommt später in Ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>One model answers.</source>
        <extracomment>core/strategies/single.py</extracomment>
        <translation>Ein Modell antwortet.</translation>
    </message>
    <message>
        <source>No two answers say the same; {model} as judge finds that of {model2} best.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Keine zwei Antworten sagen dasselbe; {model} als Richter findet die von {model2} am besten.</translation>
    </message>
    <message>
        <source>The answer of {model} ranks best on {valid} ballots, its own left out.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Die Antwort von {model} liegt nach {valid} Stimmzetteln vorn, der eigene nicht mitgezählt.</translation>
    </message>
    <message>
        <source>Several models answer; the answer that most of them give, by weight, wins.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Mehrere Modelle antworten; es gewinnt die Antwort, die die meisten geben, nach Gewicht gezählt.</translation>
    </message>
    <message>
        <source>No answer says anything that can be compared; {model} stands first.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Keine Antwort sagt etwas, das sich vergleichen lässt; {model} steht an erster Stelle.</translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Zählung</translation>
    </message>
    <message>
        <source>plain: each answer is one vote. weighted: by each model&apos;s record in this kind of task, all alike while nobody rated any. ranked: every model ranks the others&apos; answers, unnamed and shuffled.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>plain: Jede Antwort ist eine Stimme. weighted: nach der Bilanz jedes Modells bei dieser Aufgabenart, alle gleich, solange niemand bewertet hat. ranked: Jedes Modell bringt die Antworten der anderen in eine Rangfolge, ohne Namen und gemischt.</translation>
    </message>
    <message>
        <source>Answers of each model</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Antworten je Modell</translation>
    </message>
    <message>
        <source>One model asked several times votes as often.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Ein Modell, das mehrmals gefragt wird, stimmt ebenso oft ab.</translation>
    </message>
    <message>
        <source>Compare answers as</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Antworten vergleichen als</translation>
    </message>
    <message>
        <source>auto: follows from what is asked, a number, the letter of a choice, JSON, code, or else words.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>auto: richtet sich nach dem, was gefragt ist – eine Zahl, der Buchstabe einer Auswahl, JSON, Code oder sonst Wörter.</translation>
    </message>
    <message>
        <source>Wrong answers to expect</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Zu erwartende falsche Antworten</translation>
    </message>
    <message>
        <source>Over how many wrong answers errors spread. More of them make agreement count for more.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Auf wie viele falsche Antworten sich Fehler verteilen. Bei mehr davon zählt Übereinstimmung stärker.</translation>
    </message>
    <message>
        <source>A model that picks the best where no two answers say the same. Empty for none.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Ein Modell, das die beste wählt, wo keine zwei Antworten dasselbe sagen. Leer: keines.</translation>
    </message>
    <message>
        <source>Least agreement</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Mindestübereinstimmung</translation>
    </message>
    <message>
        <source>Share of the votes below which the answer is marked as not agreed upon.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Anteil der Stimmen, unter dem die Antwort als nicht einhellig gekennzeichnet wird.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Früh stoppen</translation>
    </message>
    <message>
        <source>Stop the models whose answers cannot change the outcome any more.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Die Modelle stoppen, deren Antworten am Ergebnis nichts mehr ändern können.</translation>
    </message>
    <message>
        <source>{shown} has more votes.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>{shown} hat mehr Stimmen.</translation>
    </message>
    <message>
        <source>Voting needs two answers at least, and one model is asked once.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Eine Abstimmung braucht mindestens zwei Antworten, und ein Modell wird nur einmal gefragt.</translation>
    </message>
    <message>
        <source>Name another model, or set the option samples to 3 to ask the one model several times.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Nennen Sie noch ein Modell, oder setzen Sie die Option „Antworten je Modell“ auf 3, um das eine Modell mehrmals zu fragen.</translation>
    </message>
    <message>
        <source>Name more models, or set the option method to weighted or plain.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Nennen Sie mehr Modelle, oder setzen Sie die Option „Zählung“ auf „Gewichtet“ oder „Einfach“.</translation>
    </message>
    <message>
        <source>Nobody else says the same.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Niemand sonst sagt dasselbe.</translation>
    </message>
    <message>
        <source>calls are not told apart by {by}</source>
        <extracomment>events/projections/performance/trends.py</extracomment>
        <translation>Aufrufe werden nicht nach {by} unterschieden</translation>
    </message>
    <message>
        <source>An event with the same id is stored at position {first} or next to it, with another content.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation>Ein Ereignis mit derselben ID ist an Position {first} oder daneben gespeichert, mit anderem Inhalt.</translation>
    </message>
    <message>
        <source>Give a new event a new id.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation>Geben Sie einem neuen Ereignis eine neue ID.</translation>
    </message>
    <message>
        <source>Two events of one append have the same id.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation>Zwei Ereignisse, die zusammen angefügt werden, haben dieselbe ID.</translation>
    </message>
    <message>
        <source>Give each an id of its own.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation>Geben Sie jedem eine eigene ID.</translation>
    </message>
    <message>
        <source>The stream {stream} is at version {version}, not {expected}.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation>Der Strom {stream} ist bei Version {version}, nicht {expected}.</translation>
    </message>
    <message>
        <source>Load it again and decide again.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation>Laden Sie ihn neu, und entscheiden Sie noch einmal.</translation>
    </message>
    <message>
        <source>A backup&apos;s name must not end in .db.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation>Der Name einer Sicherung darf nicht auf .db enden.</translation>
    </message>
    <message>
        <source>Let it end in .sqlite, for example.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation>Lassen Sie ihn zum Beispiel auf .sqlite enden.</translation>
    </message>
    <message>
        <source>There is a file {target} already.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation>Es gibt schon eine Datei {target}.</translation>
    </message>
    <message>
        <source>Choose another name for the backup.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation>Wählen Sie einen anderen Namen für die Sicherung.</translation>
    </message>
    <message>
        <source>A {kind} of {part} bytes is over the limit of {max_event_bytes}.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>{kind} mit {part} Byte liegt über der Grenze von {max_event_bytes}.</translation>
    </message>
    <message>
        <source>Keep large contents in a blob.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>Legen Sie große Inhalte in einem Blob ab.</translation>
    </message>
    <message>
        <source>The id of a {kind} has {part} bytes.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>Die ID von {kind} hat {part} Byte.</translation>
    </message>
    <message>
        <source>Give the 16 bytes of a UUID.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>Geben Sie die 16 Byte einer UUID an.</translation>
    </message>
    <message>
        <source>{name} is not in the catalogue of events.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>{name} steht nicht im Katalog der Ereignisse.</translation>
    </message>
    <message>
        <source>List the class in events/catalog.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>Führen Sie die Klasse in events/catalog auf.</translation>
    </message>
    <message>
        <source>The bytes given for blob {part} are others than it names.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>Die Bytes für den Blob {part} sind andere als die, die er nennt.</translation>
    </message>
    <message>
        <source>Make the reference from the bytes themselves.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>Bilden Sie den Verweis aus den Bytes selbst.</translation>
    </message>
    <message>
        <source>A {type_name} cannot be written as JSON: {error}.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>{type_name} lässt sich nicht als JSON schreiben: {error}.</translation>
    </message>
    <message>
        <source>Give values that JSON can hold.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation>Geben Sie Werte an, die JSON fassen kann.</translation>
    </message>
    <message>
        <source>Event {position} is erased already.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation>Das Ereignis {position} ist schon gelöscht.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation>Es ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>There is no event {position}.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation>Es gibt kein Ereignis {position}.</translation>
    </message>
    <message>
        <source>`tutti events list` shows which there are.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation>`tutti events list` zeigt, welche es gibt.</translation>
    </message>
    <message>
        <source>Event {position} records an erasure.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation>Das Ereignis {position} hält eine Löschung fest.</translation>
    </message>
    <message>
        <source>Such records stay.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation>Solche Aufzeichnungen bleiben.</translation>
    </message>
    <message>
        <source>The newest backup is {backup}; restoring it keeps the damaged file aside.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Die neueste Sicherung ist {backup}; beim Wiederherstellen wird die beschädigte Datei beiseitegelegt.</translation>
    </message>
    <message>
        <source>There is no backup yet; keep the file, and export what can be read with `tutti events export`.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Es gibt noch keine Sicherung; bewahren Sie die Datei auf, und exportieren Sie mit `tutti events export`, was sich lesen lässt.</translation>
    </message>
    <message>
        <source>The store {home} refused: {error}.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Der Speicher {home} hat abgelehnt: {error}.</translation>
    </message>
    <message>
        <source>This is a fault of Tutti; please report it.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Das ist ein Fehler von Tutti; bitte melden Sie ihn.</translation>
    </message>
    <message>
        <source>The store {part} is damaged: {part2}.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Der Speicher {part} ist beschädigt: {part2}.</translation>
    </message>
    <message>
        <source>The store is closed.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation>Der Speicher ist geschlossen.</translation>
    </message>
    <message>
        <source>Start Tutti again.</source>
        <extracomment>events/store/sqlite/faults.py, events/subscriptions/feed.py</extracomment>
        <translation>Starten Sie Tutti neu.</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written: {reason}.</source>
        <extracomment>events/store/sqlite/files.py</extracomment>
        <translation>Im Datenordner {folder} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Give your user the right to write there, or choose another folder with --home or TUTTI_HOME.</source>
        <extracomment>events/store/sqlite/files.py</extracomment>
        <translation>Geben Sie Ihrem Benutzer dort Schreibrechte, oder wählen Sie mit --home oder TUTTI_HOME einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The backup {backup} is damaged: {what}.</source>
        <extracomment>events/store/sqlite/inspection.py</extracomment>
        <translation>Die Sicherung {backup} ist beschädigt: {what}.</translation>
    </message>
    <message>
        <source>Another process has held the store {parent} for over {patience} seconds.</source>
        <extracomment>events/store/sqlite/lock.py</extracomment>
        <translation>Ein anderer Prozess hält den Speicher {parent} seit über {patience} Sekunden.</translation>
    </message>
    <message>
        <source>Close the other Tutti (`tutti doctor` says which), then try again.</source>
        <extracomment>events/store/sqlite/lock.py</extracomment>
        <translation>Beenden Sie das andere Tutti (`tutti doctor` sagt, welches), und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no store in {home}.</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation>In {home} ist kein Speicher.</translation>
    </message>
    <message>
        <source>Check the folder given with --home or TUTTI_HOME.</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation>Prüfen Sie den mit --home oder TUTTI_HOME angegebenen Ordner.</translation>
    </message>
    <message>
        <source>The file tutti.db is a database of another program.</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation>Die Datei tutti.db ist eine Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder with --home.</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation>Verschieben Sie sie, oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The store was written by a newer version of Tutti (schema {version}, this one knows {schema_version}).</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation>Der Speicher wurde von einer neueren Version von Tutti geschrieben (Schema {version}, diese kennt {schema_version}).</translation>
    </message>
    <message>
        <source>Install the newest Tutti, or choose another folder with --home.</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation>Installieren Sie das neueste Tutti, oder wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Export again with `tutti events export`, and import that file; nothing was imported.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Exportieren Sie noch einmal mit `tutti events export`, und importieren Sie diese Datei; es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>it is over {max_line_bytes} bytes</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>sie ist größer als {max_line_bytes} Byte</translation>
    </message>
    <message>
        <source>the blob is not the one it is named for</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>der Blob ist nicht der, nach dem er benannt ist</translation>
    </message>
    <message>
        <source>The store holds {position} events already; an import fills an empty one only.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Der Speicher enthält schon {position} Ereignisse; ein Import füllt nur einen leeren.</translation>
    </message>
    <message>
        <source>Choose an empty folder with --home or TUTTI_HOME.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>Wählen Sie mit --home oder TUTTI_HOME einen leeren Ordner.</translation>
    </message>
    <message>
        <source>it is cut short</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation>sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>The file {path} that guards the store against loss cannot be written: {strerror}.</source>
        <extracomment>events/store/sqlite/witness.py</extracomment>
        <translation>Die Datei {path}, die den Speicher vor Verlust schützt, kann nicht geschrieben werden: {strerror}.</translation>
    </message>
    <message>
        <source>Check the disk, then try again; what was sent may already be stored.</source>
        <extracomment>events/store/sqlite/witness.py</extracomment>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es dann noch einmal; was gesendet wurde, ist vielleicht schon gespeichert.</translation>
    </message>
    <message>
        <source>The subscription was stopped before it came that far.</source>
        <extracomment>events/subscriptions/feed.py</extracomment>
        <translation>Das Abonnement wurde gestoppt, bevor es so weit kam.</translation>
    </message>
    <message>
        <source>Run {run_id} has no row.</source>
        <extracomment>app/bootstrap.py</extracomment>
        <translation>Für den Lauf {run_id} gibt es keine Zeile.</translation>
    </message>
    <message>
        <source>Run `tutti doctor` to see what is wrong with the store.</source>
        <extracomment>app/bootstrap.py</extracomment>
        <translation>`tutti doctor` zeigt, was mit dem Speicher nicht stimmt.</translation>
    </message>
    <message>
        <source>{part} (not there yet)</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{part} (noch nicht vorhanden)</translation>
    </message>
    <message>
        <source>not installed</source>
        <extracomment>tabs/settings/installation_page.py, app/diagnosis/machine.py</extracomment>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>{part} and {agree} have to</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation>{part}, und {agree} müssen es</translation>
    </message>
    <message>
        <source>{part} of {part2} hold the same answer after round {number} of {rounds}.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>{part} von {part2} vertreten nach Runde {number} von {rounds} dieselbe Antwort.</translation>
    </message>
    <message>
        <source>{model} wrote it as the chair of {seats} models, {held} of which hold one answer.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>{model} hat sie im Vorsitz von {seats} Modellen geschrieben; {held} davon vertreten eine Antwort.</translation>
    </message>
    <message>
        <source>this is the answer of {model}, which {held} of {seats} hold</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>dies ist die Antwort von {model}, die {held} von {seats} vertreten</translation>
    </message>
    <message>
        <source>Nobody could write for the council; {who}.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation>Niemand konnte für den Rat schreiben; {who}.</translation>
    </message>
    <message>
        <source>{model} kept to {kept} of {points} points in merging {count} answers.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation>{model} hat {count} Antworten zusammengeführt und sich dabei an {kept} von {points} Punkten gehalten.</translation>
    </message>
    <message>
        <source>That is less than the agreement asked for, {wanted}.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Das ist weniger als die verlangte Übereinstimmung von {wanted}.</translation>
    </message>
    <message>
        <source>Ranked voting needs three models at least, and one is named: a model does not rank its own answer.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Eine Abstimmung mit Rangfolge braucht mindestens drei Modelle, und genannt ist eines: Kein Modell ordnet seine eigene Antwort ein.</translation>
    </message>
    <message>
        <source>Ranked voting needs three models at least, and two are named: a model does not rank its own answer.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation>Eine Abstimmung mit Rangfolge braucht mindestens drei Modelle, und genannt sind zwei: Kein Modell ordnet seine eigene Antwort ein.</translation>
    </message>
    <message>
        <source>Install them: {part}</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Installieren Sie sie: {part}</translation>
    </message>
    <message>
        <source>Install the packages that hold them.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Installieren Sie die Pakete, die sie enthalten.</translation>
    </message>
    <message>
        <source>Name the variable that holds a key, or enter it at each start.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Nennen Sie die Variable, die einen Schlüssel enthält, oder geben Sie ihn bei jedem Start ein.</translation>
    </message>
    <message>
        <source>Schema</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Schema</translation>
    </message>
    <message>
        <source>up to event {part}</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>bis Ereignis {part}</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Neueste Sicherung</translation>
    </message>
    <message>
        <source>Display</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Keys are kept by</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Schlüssel liegen in</translation>
    </message>
    <message>
        <source>Variables that are set</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Gesetzte Variablen</translation>
    </message>
    <message>
        <source>Versions</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Where data lies</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Wo die Daten liegen</translation>
    </message>
    <message>
        <source>This machine</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>From other packages</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Aus anderen Paketen</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Noch nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>ok: all {part} events are as they were recorded.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>in Ordnung: alle {part} Ereignisse sind, wie sie aufgezeichnet wurden.</translation>
    </message>
    <message>
        <source>Problem</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Missing libraries</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Fehlende Bibliotheken</translation>
    </message>
    <message>
        <source>Keyrings not trusted</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Nicht vertrauenswürdige Schlüsselbünde</translation>
    </message>
    <message>
        <source>Left out: {part}</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Ausgelassen: {part}</translation>
    </message>
    <message>
        <source>Keep the folder {home} as it is, and go on with a backup in another one.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Lassen Sie den Ordner {home}, wie er ist, und machen Sie mit einer Sicherung in einem anderen weiter.</translation>
    </message>
    <message>
        <source>{home} cannot be written.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>In {home} kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Change its permissions, or name another folder with --home.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Ändern Sie die Rechte, oder nennen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Qt cannot be loaded.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Qt kann nicht geladen werden.</translation>
    </message>
    <message>
        <source>Install Tutti again, or stay in the terminal.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Installieren Sie Tutti noch einmal, oder bleiben Sie im Terminal.</translation>
    </message>
    <message>
        <source>A window lacks libraries of this system: {lacking}.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Für ein Fenster fehlen Bibliotheken des Systems: {lacking}.</translation>
    </message>
    <message>
        <source>Only {part} MB are free.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Nur {part} MB sind frei.</translation>
    </message>
    <message>
        <source>Make room on this disk.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Schaffen Sie Platz auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>No keyring that keeps secrets was found.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Kein Schlüsselbund gefunden, der Geheimnisse bewahrt.</translation>
    </message>
    <message>
        <source>{part} of {part2} was left out: {part3}.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>{part} aus {part2} wurde ausgelassen: {part3}.</translation>
    </message>
    <message>
        <source>Update or remove it.</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation>Aktualisieren oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>Versions before 3.51.3 can corrupt a log that two connections write at the same instant. Tutti writes through one connection under a lock, so its store is safe; let no other program write to it.</source>
        <extracomment>app/diagnosis/machine.py</extracomment>
        <translation>Versionen vor 3.51.3 können ein Protokoll beschädigen, in das zwei Verbindungen im selben Augenblick schreiben. Tutti schreibt über eine einzige Verbindung unter einer Sperre, sein Speicher ist also sicher; lassen Sie kein anderes Programm hineinschreiben.</translation>
    </message>
    <message>
        <source>cannot be loaded: {error}</source>
        <extracomment>app/diagnosis/machine.py</extracomment>
        <translation>kann nicht geladen werden: {error}</translation>
    </message>
    <message>
        <source>What you write cannot be kept: {part}.</source>
        <extracomment>app/drafts.py</extracomment>
        <translation>Was Sie schreiben, kann nicht aufbewahrt werden: {part}.</translation>
    </message>
    <message>
        <source>Check the folder {folder}; until then, send it before you close.</source>
        <extracomment>app/drafts.py</extracomment>
        <translation>Prüfen Sie den Ordner {folder}; senden Sie den Text bis dahin vor dem Schließen ab.</translation>
    </message>
    <message>
        <source>Tutti is closing.</source>
        <extracomment>app/engine_thread.py</extracomment>
        <translation>Tutti wird beendet.</translation>
    </message>
    <message>
        <source>Start it again to go on.</source>
        <extracomment>app/engine_thread.py</extracomment>
        <translation>Starten Sie es neu, um weiterzumachen.</translation>
    </message>
    <message>
        <source>{home} is a file, not a folder.</source>
        <extracomment>app/home.py</extracomment>
        <translation>{home} ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>Choose another folder with --home or TUTTI_HOME.</source>
        <extracomment>app/home.py</extracomment>
        <translation>Wählen Sie mit --home oder TUTTI_HOME einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The data folder {home} cannot be written{reason}.</source>
        <extracomment>app/home.py</extracomment>
        <translation>Im Datenordner {home} kann nicht geschrieben werden{reason}.</translation>
    </message>
    <message>
        <source>Change its permissions, or choose another folder with --home or TUTTI_HOME.</source>
        <extracomment>app/home.py</extracomment>
        <translation>Ändern Sie seine Zugriffsrechte, oder wählen Sie mit --home oder TUTTI_HOME einen anderen Ordner.</translation>
    </message>
    <message>
        <source>it is a {name} and no {name2}</source>
        <extracomment>app/plugins.py</extracomment>
        <translation>es ist {name} und nicht {name2}</translation>
    </message>
    <message>
        <source>it is a {name}, which cannot be called</source>
        <extracomment>app/plugins.py</extracomment>
        <translation>es ist {name} und kann nicht aufgerufen werden</translation>
    </message>
    <message>
        <source>there is another one named {part}</source>
        <extracomment>app/plugins.py</extracomment>
        <translation>es gibt schon eines namens {part}</translation>
    </message>
    <message>
        <source>There is no answer, message or run {given}.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation>Es gibt keine Antwort, keine Nachricht und keinen Lauf {given}.</translation>
    </message>
    <message>
        <source>Give an id of `tutti runs list`, or at least its first {least} characters.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation>Geben Sie eine ID aus `tutti runs list` an, oder mindestens deren erste {least} Zeichen.</translation>
    </message>
    <message>
        <source>Several ids begin with {beginning}.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation>Mehrere IDs beginnen mit {beginning}.</translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation>Geben Sie mehr von der ID an.</translation>
    </message>
    <message>
        <source>The vectors of what is remembered cannot be kept in {path}: {error}.</source>
        <extracomment>app/vectors.py</extracomment>
        <translation>Die Vektoren des Gemerkten können nicht in {path} aufbewahrt werden: {error}.</translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk, and try again.</source>
        <extracomment>app/vectors.py</extracomment>
        <translation>Prüfen Sie die Zugriffsrechte und den Platz auf dem Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
</TS>
