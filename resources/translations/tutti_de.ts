<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Tutti</name>
    <message numerus="yes">
        <source>{n} tokens</source>
        <extracomment>tabs/chat/attachments.py, tabs/chat/beforehand.py, tabs/chat/footer.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} bytes</source>
        <extracomment>tabs/chat/attachments.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} messages</source>
        <extracomment>tabs/chat/conversations.py, tabs/chat/footer.py, tabs/shared/import_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} runs</source>
        <extracomment>tabs/chat/conversations.py, tabs/chat/header.py, tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} models</source>
        <extracomment>tabs/chat/heading.py, tabs/chat/trouble.py, tabs/chat/welcome.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} places</source>
        <extracomment>tabs/chat/hits.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} prompts</source>
        <extracomment>tabs/chat/library_dialog.py, tabs/settings/memory_entry.py, tabs/settings/memory_page.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answers</source>
        <extracomment>tabs/chat/merging.py, tabs/performance/cache_page.py, tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} options</source>
        <extracomment>tabs/chat/pickers.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} 
s</source>
        <extracomment>tabs/chat/rewording.py, tabs/shared/approval.py, tabs/shared/segments.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} finished answers</source>
        <extracomment>tabs/chat/run_buttons.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>an hour</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an alert</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an alert</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only note it from</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all models</source>
        <extracomment>tabs/performance/alert_dialog.py, tabs/performance/plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all strategies</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all kinds of task</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its own words</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window_minutes} minutes</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cooldown_minutes} minutes</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me of: {rule_words}.</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>tabs/performance/alert_dialog.py, tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With calls, at least</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And then be still for</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet time</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is looked at</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over or under</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at least</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then be still for</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet from</source>
        <extracomment>tabs/performance/alert_dialog.py, core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet until</source>
        <extracomment>tabs/performance/alert_dialog.py, core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this {by}</source>
        <extracomment>tabs/performance/alert_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it looks at</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of alerts</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts that were raised, the newest first</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an alert …</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change …</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>tabs/performance/alerts_page.py, tabs/shared/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its runs</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was raised yet.</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alert is set</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be told when a model takes too long, fails too often or is held back, or when today costs too much: on the desktop, above the tabs, and in the list here.</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quiet_from} to {quiet_until}</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rings: {value_words}</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over}, rule removed</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> In a quiet time.</source>
        <extracomment>tabs/performance/alerts_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being tried</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked again</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next call tries whether it answers again.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} min {value2} s</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call tries it again in {time}.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One call is trying it now; the others wait for what comes of it.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays so until its provider is set up anew, or you have it asked again.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls pass.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key in the keyring</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key from {name}</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <extracomment>tabs/performance/breakers.py, tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it again now</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {model} again now</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes the circuit breaker, after what was wrong has been put right.</source>
        <extracomment>tabs/performance/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside this program</source>
        <extracomment>tabs/performance/breakers.py, tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending of this day</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending of this month</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{scope_title}, by the month</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of practice money</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of {limit}</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real money</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the costliest run lately.</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budgets</source>
        <extracomment>tabs/performance/budgets_page.py, tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no limit yet. Set one under Settings, Budget.</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing spent, no limit set</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set limits for each run, day, month or provider under Settings, Budget. How fast they are used up, and when nothing will be left, shows here. Practice money is held to the same limits, counted apart.</source>
        <extracomment>tabs/performance/budgets_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left: it may spend no more.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left: calls are refused.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{max} min</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this pace nothing is left in {value}.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} days</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this pace it comes to {ends_with}.</source>
        <extracomment>tabs/performance/burn.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending, {name}</source>
        <extracomment>tabs/performance/burn_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real money</source>
        <extracomment>tabs/performance/burn_plot.py, tabs/performance/cache_page.py, tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice money</source>
        <extracomment>tabs/performance/burn_plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the cache</source>
        <extracomment>tabs/performance/cache_page.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit rate</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>tabs/performance/cache_page.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in practice</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt caches</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spared</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spared in practice</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/provider_tables.py, tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reused</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <extracomment>tabs/performance/cache_page.py, tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share reused</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens in</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens out</source>
        <extracomment>tabs/performance/cache_page.py, tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each model had to be asked</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved yet</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same request is answered from what was recorded, at once and at no cost. What that saves shows here, and what providers read from their own prompt caches or need not read at all.</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answers} kept, {size_words}</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all; {kept}</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not real money</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of tokens read</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens read by no model yet</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens that providers read from their own prompt caches, at less cost</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tokens not sent</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of conversations that did not fit or were cut</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the tokens in prompt caches and those left out would have cost more</source>
        <extracomment>tabs/performance/cache_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In flight</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls per minute</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/table.py, tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated cost</source>
        <extracomment>tabs/performance/models_page.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <extracomment>tabs/performance/models_page.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call to a model is timed and counted. Ask something in the chat, and speed, cost and success show here while it is answered.</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls in this time</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer span to see earlier ones.</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model is answering</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} calls</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{made}, and {reused} answered from the cache, an earlier run or a recording</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calls} asked, {reused} reused</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{failed} failed, {canceled} canceled</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {unpriced_calls} of unknown price</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known prices only</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practice, not real money</source>
        <extracomment>tabs/performance/models_page.py, tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>while an answer is written</source>
        <extracomment>tabs/performance/models_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}. Enter opens the runs.</source>
        <extracomment>tabs/performance/picking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {value} more</source>
        <extracomment>tabs/performance/plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} marks</source>
        <extracomment>tabs/performance/plot.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens written per minute</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency {model}</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} min</source>
        <extracomment>tabs/performance/plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed / calls</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>tabs/performance/provider_tables.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is held back. When calls to one fail again and again, a circuit breaker opens: it is not asked for a while, so that prompts do not wait for what will not come, and the next model stands in.</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider was asked since Tutti was started. How many calls each is given at a time, and how many wait, shows here; fewer are sent while a provider says that it is busy.</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers</source>
        <extracomment>tabs/performance/providers_page.py, tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes of circuit breakers, newest first</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once, by provider</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circuit breakers</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once</source>
        <extracomment>tabs/performance/providers_page.py, tabs/shared/trends/metrics.py, core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{models} that had been held back {value} asked again.</source>
        <extracomment>tabs/performance/providers_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was written to a file.</source>
        <extracomment>tabs/performance/reporting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in an hour</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a day</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts ({ringing})</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <extracomment>tabs/performance/tab.py, core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Providers ({held})</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some models are held back now</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the performance</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <extracomment>tabs/performance/tab.py, tabs/shared/model_list.py, tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache and savings</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {lower}</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures speed cost</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a report …</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export pdf csv</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notify threshold rule</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {name}</source>
        <extracomment>tabs/performance/tab.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider and model</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py, core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished calls, canceled ones included</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered from the cache, an earlier run or a recording; in no other figure</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successes among successes and failures</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the successful calls took no longer</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 successful calls took no longer</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 of 100 successful calls took no longer</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First text</source>
        <extracomment>tabs/performance/table.py, tabs/performance/trend_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of them began to answer within</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output tokens for each second of writing</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real money, known prices only</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <extracomment>tabs/performance/table.py, tabs/performance/trend_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What practice models would cost; not real money</source>
        <extracomment>tabs/performance/table.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No price</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers whose price is not known</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens read</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens written</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{in_flight} in flight</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of each model</source>
        <extracomment>tabs/performance/table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing before to compare with</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} (was {old})</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calls</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> reused</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half of them began by then</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> written</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unpriced_calls} of unknown price</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {words}</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated {words} saved</source>
        <extracomment>tabs/performance/trend_cards.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this plot shows</source>
        <extracomment>tabs/performance/trend_plots.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <extracomment>tabs/performance/trend_table.py, core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{get}, change</source>
        <extracomment>tabs/performance/trend_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, since the period before</source>
        <extracomment>tabs/performance/trend_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>tabs/performance/trend_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What calls are told apart by</source>
        <extracomment>tabs/performance/trend_table.py, tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of each group, and their change</source>
        <extracomment>tabs/performance/trend_table.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All strategies</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds of task</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report …</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every call to a model is timed and counted. Hours, days and months of it show here, for each model, strategy and kind of task, beside the time before.</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a longer time, or other calls.</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {before_words}.</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days …</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show days that you choose</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the last {name}</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {lower}</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only this {lower}</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is shown here to a file: a web page, PDF or CSV</source>
        <extracomment>tabs/performance/trends_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} steps</source>
        <extracomment>tabs/runs/answer.py, tabs/runs/heading.py, tabs/runs/progress.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} insights</source>
        <extracomment>tabs/runs/insights_dialog.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} tries</source>
        <extracomment>tabs/runs/step_pane.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} older messages</source>
        <extracomment>tabs/runs/step_pane.py, tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} events</source>
        <extracomment>tabs/runs/timeline.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} times</source>
        <extracomment>tabs/settings/cache_entry.py, tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} recorded answers</source>
        <extracomment>tabs/settings/cache_page.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rows</source>
        <extracomment>tabs/settings/changes_dialog.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} settings</source>
        <extracomment>tabs/settings/changes_dialog.py, tabs/settings/history_words.py, tabs/settings/navigation.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changes</source>
        <extracomment>tabs/settings/history_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} rated answers</source>
        <extracomment>tabs/settings/memory_entry.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>tabs/shared/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken, or no name of the form &apos;chat.new&apos;</source>
        <extracomment>tabs/shared/actions.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} And {more} more.</source>
        <extracomment>tabs/shared/alert_bell.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type dollars, such as 2.50.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount cannot be less than nothing. {EXAMPLE}</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} can be read in two ways. Type {replace} or {replace2}.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no amount. {EXAMPLE}</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {PLACES} digits behind the point can be counted.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more than ${MOST} can be counted.</source>
        <extracomment>tabs/shared/amounts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note to the model, or why not (may stay empty)</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the points that are ticked, this one time</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words (may stay empty)</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say with your answer</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deny</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is not done, and the run is told why</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what is ticked</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve once</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree to this step, this one time</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never answered</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick one at least, or deny</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What exactly is asked for</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for you</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denied</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step}</source>
        <extracomment>tabs/shared/approval.py, tabs/shared/sent_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} lines</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} characters</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>may cost {at_most}</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it may cost is not known</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered {answered_at}</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because: {reason}</source>
        <extracomment>tabs/shared/approval.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume all …</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <extracomment>tabs/shared/attention_bars.py, tabs/shared/notice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume {runs}?</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume now</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume …</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the run</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer …</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} {verb} for you</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold up</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe mode: Tutti ended three times just after it had started.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken up by itself this time. Run `tutti doctor` in a terminal to see whether something is wrong; you can look at the interrupted runs and resume them one by one.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a normal start</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does now what was left out: looks at interrupted runs as the settings say</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs} {was} interrupted</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs} {value} set apart</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded is all there. Nothing is sent before you agree.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were taken up in vain too often. Release a run to resume it, or mark it as failed.</source>
        <extracomment>tabs/shared/attention_bars.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each month</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything asked of this provider in a month.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One prompt with every call it leads to.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything asked of all providers in a day.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything asked of all providers in a month.</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spent} spent</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reserved} reserved</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{over} over the limit</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} left</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins anew now ({zone}).</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {max} min</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {value} h, at {ends}</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {day} {ends}</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins anew {when} ({zone}).</source>
        <extracomment>tabs/shared/budgets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <extracomment>tabs/shared/checklist.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <extracomment>tabs/shared/checklist.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ticked} of {points} ticked</source>
        <extracomment>tabs/shared/checklist.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} points</source>
        <extracomment>tabs/shared/checklist.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another answer counts</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out of the context</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of {number} branches; the JSON file has all of them.</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {media_type}, {size} bytes</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} answered too ({cost})</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>*{created_at}, exported from Tutti*</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>### Edited, and sent so</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default-src &apos;none&apos;; style-src &apos;unsafe-inline&apos;</source>
        <extracomment>tabs/shared/conversation_pages.py, tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;!DOCTYPE html&gt;
&lt;html lang=&quot;en&quot;&gt;&lt;head&gt;&lt;meta charset=&quot;utf-8&quot;&gt;</source>
        <extracomment>tabs/shared/conversation_pages.py, tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;meta http-equiv=&quot;Content-Security-Policy&quot; content=&quot;{policy}&quot;&gt;</source>
        <extracomment>tabs/shared/conversation_pages.py, tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;meta name=&quot;referrer&quot; content=&quot;no-referrer&quot;&gt;</source>
        <extracomment>tabs/shared/conversation_pages.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as if the provider could not be reached</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as if the provider were too busy</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as if something broke at the provider</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as if nothing came in time</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as if the answer broke off</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as if the account were empty</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every call fails</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of calls fail</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as {replace}</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures are simulated: {calls} on purpose, {how}.</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch simulated failures off</source>
        <extracomment>tabs/shared/failures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File: {what}</source>
        <extracomment>tabs/shared/file_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <extracomment>tabs/shared/file_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file: {what}</source>
        <extracomment>tabs/shared/file_picker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} {is_part} used again at no cost</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} finished steps</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{steps} {is_part} sent again for {most}</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps} {value} you first</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on record yet, so it begins at its first step.</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used again, no cost</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for you</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent again, {PRICE_UNKNOWN}</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent again, {at_most}</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount nobody knows ({PRICE_UNKNOWN})</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{total_cost} at most</source>
        <extracomment>tabs/shared/forecast.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutti</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{conversations} with {messages}</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} conversations</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> from {value}</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {number}{whose}.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} to import{whose}.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new to import{whose}.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{conversations} {are} here already and left alone.</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {what} ({number}).</source>
        <extracomment>tabs/shared/import_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was here</source>
        <extracomment>tabs/shared/labels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole window as it was when this had just happened</source>
        <extracomment>tabs/shared/labels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the window as it was here</source>
        <extracomment>tabs/shared/labels.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparisons</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings are made from what you chose while the names were hidden: 1000 is an average model of this board, and one with 100 more is found better in 64 of 100 pairs. Where intervals overlap, more comparisons are needed.</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of task</source>
        <extracomment>tabs/shared/leaderboard_dialog.py, tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tasks</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was compared yet</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two models or more, turn on “Compare without names” beside Send, and say which answer is better.</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} comparisons</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>tabs/shared/leaderboard_dialog.py, tabs/shared/sent_dialog.py, tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <extracomment>tabs/shared/leaderboard_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a link</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {value} outside of Tutti?</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this address</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written {written}, with letters that may look like others.</source>
        <extracomment>tabs/shared/links.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the first {limit} of {text} characters. </source>
        <extracomment>tabs/shared/markdown_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>tabs/shared/markdown_view.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice models: offline, simulated cost</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free, on this machine</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} in, {value2} out per million tokens</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated {words}</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name, or by what they can do: images, tools</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search models</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price of {as_of}, from {source}.</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed any more</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}k context</source>
        <extracomment>tabs/shared/model_list.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model to {title}</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other model is known</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a key</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of reach</source>
        <extracomment>tabs/shared/models_editor.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} at most</source>
        <extracomment>tabs/shared/most.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>tabs/shared/notice.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated:</source>
        <extracomment>tabs/shared/places.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {tab}, {page}</source>
        <extracomment>tabs/shared/places.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the models set as default</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove preset</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the preset “{name}”?</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that were asked by it keep what they were asked with.</source>
        <extracomment>tabs/shared/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by you</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a preset</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from your settings</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the cache</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used again</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a record</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of this conversation</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the settings</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions {whose}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer of {model}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other answer: {model}, step {step}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for as</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked_at} by {asked_by}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer by</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this answer</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: something failed on the way to it.</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is worth</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, says {source}</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 rated answer</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rated} rated answers</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{likelihood} likely to be good, by {answers} with about as much {source}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: {map}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> from step {step}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} of run {run_id}{step}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken up again</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} {word}, time {token}, by process {owner}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models were {get}.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (named by an option or a rule)</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked {times}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}{role}: {asked}. Known then: {value}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} {value2} for a million tokens</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers in {value}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{memories} ({memory_ids}), about {tokens}:</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} memories</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>  instead: {name}{score}{value}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  call {call_id}, request {value}, sample {sample}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of run {origin_run}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  {value}: call {origin_call}{of}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  cache: {cache}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, step {summary_step} stands for them</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  {messages} not sent{by}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {picodollars} booked</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  error: {what} {do}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  stopped by {stopped_by}: {reason}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  had arrived: {partial_text}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{tokens} tokens</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/sent_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {amount}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} attempts</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{picodollars} reserved</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{picodollars} booked</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (its stand-in)</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{check} of {value}: {status}{score}{stand_in}, says {source}, {seconds}. {reason}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> by {actor} {answered_at}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> At most {picodollars}.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit for {scope}: {picodollars}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{at} warned: {used} of {most_of} for {scope} {period} was used.</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} at {host}: {state} {since} {at}. {reason}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model}: {rating} by {how}, {at}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hook} at {point}: {error}</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <extracomment>tabs/shared/receipt_words.py, tabs/shared/trends/metrics.py, core/strategies/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was remembered</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <extracomment>tabs/shared/receipt_words.py, core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked of you</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <extracomment>tabs/shared/receipt_words.py, core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakers</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hooks that failed</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>tabs/shared/receipt_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would have cost</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would have taken</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Really</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says the same</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on record</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} at step {step}</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strategy} would have answered {answered} of {runs}.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{different} of {compared} answers would say something else than then{share}.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would have cost {total_cost}; the runs cost {total_cost2}.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would have taken {seconds} in all; the runs took {seconds_then}.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {runs} something it would have asked is not on record.</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> in {seconds}</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> by {model}</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run {run_id}</source>
        <extracomment>tabs/shared/replay_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be written: {value}.</source>
        <extracomment>tabs/shared/saving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system refused it</source>
        <extracomment>tabs/shared/saving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <extracomment>tabs/shared/saving.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again from the record: its fingerprint is the one that was written down before it was sent.</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this page</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command for a terminal that sends the same; put your key in where it says so</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sha256 {value}…</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {model} was sent</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}…
(Only the beginning; Copy has all.)</source>
        <extracomment>tabs/shared/sent_dialog.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no network</source>
        <extracomment>tabs/shared/sent_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curl {quote}</source>
        <extracomment>tabs/shared/sent_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>-H &apos;Content-Type: application/json&apos;</source>
        <extracomment>tabs/shared/sent_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--data-raw {quote}</source>
        <extracomment>tabs/shared/sent_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>tabs/shared/setting_editors.py, tabs/shared/setting_words.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a number. {limits}</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A whole number</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} from {low}{unit}.</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} up to {high}{unit}.</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} from {low} to {high}{unit}.</source>
        <extracomment>tabs/shared/setting_editors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default: {value_words}</source>
        <extracomment>tabs/shared/setting_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset {title} to {value_words}</source>
        <extracomment>tabs/shared/setting_row.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set otherwise now</source>
        <extracomment>tabs/shared/settings_since.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the run kept of the settings is set the same now.</source>
        <extracomment>tabs/shared/settings_since.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({key}): {words} then, {words2} now</source>
        <extracomment>tabs/shared/settings_since.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of {maximum}</source>
        <extracomment>tabs/shared/shown.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} byte{value}</source>
        <extracomment>tabs/shared/sizes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation started</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation renamed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation pinned</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation unpinned</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation archived</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation deleted</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation restored</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt added</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer added</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run requested</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run started</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run taken up again</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run released</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps planned</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were asked</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You refused</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hook failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt asked again</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch chosen</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context chosen</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer edited</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer checked</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You rated an answer</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop requested</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run succeeded</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run canceled</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run quarantined</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model asked</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop of a call requested</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call lost with its program</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model answered</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model failed</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call stopped</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content erased</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content was erased.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{get} with {get2}</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempt {get}: {error} Again in {wait}.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not sent again.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by process {get}, time {get2} in a row without a step done since</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from an earlier run</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a bundle</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by process {get}</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be resumed now.</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as run {get}</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a person</source>
        <extracomment>tabs/shared/story.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a task of the window failed</source>
        <extracomment>tabs/shared/tasks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion</source>
        <extracomment>tabs/shared/theme.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as long</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as fast</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as high</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough data to compare</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none before</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none, as before</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about the same</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} times {value2}</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clear change</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} points {word}</source>
        <extracomment>tabs/shared/trends/changes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> aria-label=&quot;{escape}&quot;&gt;</source>
        <extracomment>tabs/shared/trends/charts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;circle cx=&quot;{x}&quot; cy=&quot;{y}&quot; r=&quot;2&quot; fill=&quot;{color}&quot;/&gt;</source>
        <extracomment>tabs/shared/trends/charts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;polyline points=&quot;{joined}&quot; fill=&quot;none&quot; stroke=&quot;{color}&quot;/&gt;</source>
        <extracomment>tabs/shared/trends/charts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 of 100 answers took no longer</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answers took no longer</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to first text</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the answers began within</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While an answer is written</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished calls of models, canceled ones included</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that failed</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of questions that the cache answered</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reused answers would have cost, in real money</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, simulated</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in practice money</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many were under way at a time, the average of a step</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no run</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>tabs/shared/trends/metrics.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {name} before</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as much time before</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{begins} to {removesuffix}</source>
        <extracomment>tabs/shared/trends/periods.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance by {lower}, {span_words}</source>
        <extracomment>tabs/shared/trends/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} does not say which kind of file it is to be.</source>
        <extracomment>tabs/shared/trends/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it in {endings}.</source>
        <extracomment>tabs/shared/trends/report.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;meta name=&quot;viewport&quot; content=&quot;width=device-width&quot;&gt;&lt;meta name=&quot;referrer&quot; content=&quot;no-referrer&quot;&gt;</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {escape}. </source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with {escape}. Percentiles are right within 5 %.</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;No call ended in this time.&lt;/p&gt;</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h2&gt;All together&lt;/h2&gt;</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, change</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;div class=&quot;wide&quot;&gt;&lt;table&gt;&lt;tr&gt;</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;None was raised.&lt;/p&gt;</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;table&gt;&lt;tr&gt;&lt;th&gt;Alert&lt;/th&gt;&lt;th&gt;What was found&lt;/th&gt;&lt;th&gt;Raised&lt;/th&gt;&lt;/tr&gt;</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> class=&quot;{tone}&quot;</source>
        <extracomment>tabs/shared/trends/report_page.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price unknown</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon Tue Wed Thu Fri Sat Sun</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>${amount}</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated {amount}</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of unknown price</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} ms</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} s</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{read} in, {written} out</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>tabs/shared/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{native} is what you write with.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with Ctrl or Alt, or one of the keys F1 to F12.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{native} is the shortcut of “{title}”.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one, or give that one another first.</source>
        <extracomment>tabs/window/bindings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find what can be done</source>
        <extracomment>tabs/window/doing.py, tabs/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all shortcuts</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard help keys</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system has it</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: {words}</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appearance colours mode</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom in size scale</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom out size scale</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zoom reset 100 %</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list and open it again.</source>
        <extracomment>tabs/window/doing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <extracomment>tabs/window/frame.py, core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {title}</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New window</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <extracomment>tabs/window/frame.py, app/window/tray.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit end</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>tabs/window/frame.py, tabs/window/help.py, tabs/window/rail.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about version licences data</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the welcome</source>
        <extracomment>tabs/window/frame.py, tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help begin try</source>
        <extracomment>tabs/window/frame.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a checkout</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}
{runs_on}
Data lies in {folder}</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies version, system and place of the data, as a report of a fault wants them</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The icon of Tutti</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All models at once; what happened is on record.</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutti: Apache-2.0</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its {icons} icons were drawn for it and are under the same licence.</source>
        <extracomment>tabs/window/help.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do? Arrow keys choose, Enter does it.</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter do   ·   Esc close</source>
        <extracomment>tabs/window/palette.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The past</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is true now</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event back</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One event on</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play: one event after the other</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position in the past</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to a time</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of history was read</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading history, so that you can look at any moment of it …</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a while the first time, and no time later.</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the past</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask something in the chat, and you can look back at how it came about.</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are looking at {at}, event {position} of {head}. Nothing can be changed here.</source>
        <extracomment>tabs/window/past_bar.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <extracomment>tabs/window/sheet.py, core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by what it does or by its keys</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to its own</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives this action the shortcut again that it comes with</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed; it comes with {value}</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new shortcut for “{title}”</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>tabs/window/sheet.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{runs} in progress</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run in progress</source>
        <extracomment>tabs/window/status.py, app/window/tray.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} {value} for you</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{interrupted} interrupted</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today {picodollars}</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answers} of unknown price</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated {simulated_picodollars}</source>
        <extracomment>tabs/window/status.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look back</source>
        <extracomment>tabs/window/travel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole window as it was at any moment</source>
        <extracomment>tabs/window/travel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past history time travel slider</source>
        <extracomment>tabs/window/travel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python {python_version}, Qt {qVersion}, {system} {release}</source>
        <extracomment>app/window/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see its files</source>
        <extracomment>app/window/about.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted runs could not be looked at: {name}.</source>
        <extracomment>app/window/content.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are listed under Runs. Run `tutti doctor` to see what is wrong.</source>
        <extracomment>app/window/content.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} cannot be done in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is told of now only.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The past is not there yet.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A provider cannot be tried in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run cannot be resumed in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What another strategy would have answered is worked out from all that is recorded, not in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is exported as it is now, not as it was.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a call was sent is told with what came back, which may be of later.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prompt goes out from the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files cannot be added in the past.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the installation is told of now only.</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to now first (Esc).</source>
        <extracomment>app/window/past.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <extracomment>app/window/shell.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Tutti: {name}: {error}.</source>
        <extracomment>app/window/start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded is lost. Start it again; if it happens again, report it with the output of `tutti doctor`.</source>
        <extracomment>app/window/start.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Tutti</source>
        <extracomment>app/window/tray.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New prompt</source>
        <extracomment>app/window/tray.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs in progress</source>
        <extracomment>app/window/tray.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{n} runs in progress</source>
        <extracomment>app/window/tray.py</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Copy this text</source>
        <extracomment>app/window/trouble.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutti cannot start</source>
        <extracomment>app/window/trouble.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run waits for you</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has ended</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run was set apart</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has failed</source>
        <extracomment>app/window/watching.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quiet time has a beginning and an end.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give both, such as 22:00 and 07:00, or none.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no rule {rule_id}.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti alerts list` to see them.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {most} rules already.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one that you do not need.</source>
        <extracomment>core/alerts/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no_calls</source>
        <extracomment>core/alerts/watcher.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text/plain</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as CSV and attach that.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PDF or plain text and attach that.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image/webp</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a HEIC or AVIF image, which models are not sent.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither text nor an image nor a PDF.</source>
        <extracomment>core/attachments/kinds.py, core/attachments/plain.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {part}, which cannot be read here.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as JPEG or PNG and attach that.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach what is in it, as text, as PNG, JPEG, GIF or WebP, or as PDF.</source>
        <extracomment>core/attachments/kinds.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text in {name}: its {part} hold pictures only, as a scan does.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked with a password.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read within {seconds} s.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a PDF that cannot be read; it may be damaged.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it anew and attach that.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach pictures of the pages, or have the text recognised first.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of it without one and attach that.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a part of it, or its text.</source>
        <extracomment>core/attachments/pdf.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scaled down from {part} by {part2} to {part3} by {part4} pixels.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is an image that cannot be read; it may be damaged.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {width} by {height} pixels, which is too much to be unpacked.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in another program, save it anew, and attach that.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a smaller picture.</source>
        <extracomment>core/attachments/pictures.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a text file, a PNG, JPEG, GIF or WebP image, or a PDF.</source>
        <extracomment>core/attachments/plain.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more files in {name} than there is room for: at most {most_files} go with a prompt.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than {part} MB.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a smaller file.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {strerror}.</source>
        <extracomment>core/attachments/reading.py, core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach a file with something in it.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach the ones that matter.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in {name} that can be sent.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach text, images or PDFs.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {most_files} files go with a prompt.</source>
        <extracomment>core/attachments/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its name and permissions.</source>
        <extracomment>core/attachments/reading.py, core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit cannot be over $9,223,372.</source>
        <extracomment>core/budget/budget.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller one, or take the limit away.</source>
        <extracomment>core/budget/budget.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no limit for {shown}.</source>
        <extracomment>core/budget/limits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose run (each run), day, month, or provider:NAME (one provider by the month), such as provider:openai.</source>
        <extracomment>core/budget/limits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{may}, and {part} of {part3} {has}.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{spent}, so {other}, which costs less, is asked instead of {model}.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} of practice money</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or wait until the month {name} ends ({zone}).</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise it with `tutti budget set {scope} {enough}`, {part}</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows what {model} costs, and {part} holds.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a model of known price, or let them pass uncounted with `tutti settings set budget.unknown_price allow`.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the month&apos;s limit for {part}</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or ask fewer models.</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or wait until the day ends at midnight ({zone}).</source>
        <extracomment>core/budget/wording.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider of {model} failed inside Tutti ({fault}).</source>
        <extracomment>core/calls/ask.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another model; if it happens again, report it with the output of `tutti doctor`.</source>
        <extracomment>core/calls/ask.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slow} of {calls} answers were slow to begin.</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unreached} connections in a row failed{part}</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{failures} of {calls} calls failed{part}</source>
        <extracomment>core/calls/breaker.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is not asked until something is changed: {reason}</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is not asked for another {part} s: {reason}</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is not asked while another call tries whether it answers again.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, ask another model, or {at_once}.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} breakers begin with {key}.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No breaker with the key {part} ever opened.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put that right under Settings, Providers, or {at_once}.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti breakers list` to see their keys.</source>
        <extracomment>core/calls/breakers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} failed and {following} stands in for it. {what}</source>
        <extracomment>core/calls/fallback.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recorded answer has a key that begins with {key}.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti cache list` to see their keys.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one key begins with {key}.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more of it.</source>
        <extracomment>core/calls/recalling.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped in mid-answer for {gap_seconds} s</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not finish within {total_seconds} s</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent nothing for {first_seconds} s</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or give it longer under Settings, Calls.</source>
        <extracomment>core/calls/timeouts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt, with its files and the instructions,</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set context.when_full to trim or summarise, {raised}, or begin a new conversation.</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the prompt, its files or the instructions, or {raised}.</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} has about {tokens} tokens, and {held}.</source>
        <extracomment>core/context/fitting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no message {named} in this conversation.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no whole answer {named} in run {run_id}.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That run has no answer of its own.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti conversations show` with --all to see every message.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} did not answer this prompt.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti runs show` to see a run&apos;s calls.</source>
        <extracomment>core/conversations/branches.py, core/runs/comparing.py, core/runs/rating.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the answer of one of its models, or ask again.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that did are: {part}.</source>
        <extracomment>core/conversations/branches.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no conversation {conversation_id}.</source>
        <extracomment>core/conversations/branching.py, core/conversations/state.py, core/runs/submit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti conversations list` to see them.</source>
        <extracomment>core/conversations/branching.py, core/conversations/state.py, core/runs/submit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been answered up to there.</source>
        <extracomment>core/conversations/copying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a prompt that has an answer.</source>
        <extracomment>core/conversations/copying.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is {media_type}, which models cannot be sent.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {size} MB.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give files of {part} MB at most.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a PNG, JPEG, GIF or WebP image, a text file, or a PDF with text in it.</source>
        <extracomment>core/conversations/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt of this run is not on record any more.</source>
        <extracomment>core/conversations/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask anew; its answers are still there.</source>
        <extracomment>core/conversations/history.py, core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty messages</source>
        <extracomment>core/conversations/imports/chatgpt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages of tools</source>
        <extracomment>core/conversations/imports/chatgpt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system messages</source>
        <extracomment>core/conversations/imports/chatgpt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden messages</source>
        <extracomment>core/conversations/imports/chatgpt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notes and thoughts of models</source>
        <extracomment>core/conversations/imports/chatgpt.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no export of ChatGPT, Claude or Tutti.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose their .zip or conversations.json, or a .json that Tutti exported.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A conversation in it has more than {size} MB.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that one out of the file.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no conversations.json.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The archive {name} cannot be unpacked: {error}.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download it again.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds more than any export does.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that the program wrote.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the archive that ChatGPT or Claude sent you.</source>
        <extracomment>core/conversations/imports/reading.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <extracomment>core/critics/built_in.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write names with commas between, such as completeness, arithmetic, judge=provider/model.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands behind schema= is not JSON: {error}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A schema is a JSON object.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it such as schema={&quot;type&quot;: &quot;object&quot;}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} is not the name of a check.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check {name} is named twice.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name each check once.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check {name} needs a model.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check {name} takes nothing behind an equals sign.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name} alone.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no check named {part}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from {part}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it such as schema={&quot;type&quot;: &quot;object&quot;, &quot;required&quot;: [&quot;answer&quot;]}.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {name}=provider/model.</source>
        <extracomment>core/critics/named.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two critics of a panel have the same name.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each a name of its own.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critic {name} depends on {name2}, which is not in the panel.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critics wait for one another: {ring}.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one of these out.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name}, or take it out of what {name2} depends on.</source>
        <extracomment>core/critics/panel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema{where} uses {part}, which is not checked.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema{where} is no object.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each part of the schema as an object.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only {part}.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schema{where} names a type there is not.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of {part}.</source>
        <extracomment>core/critics/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cancelled itself.</source>
        <extracomment>core/hooks/hooks.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <extracomment>core/library/handlers.py, core/runs/submit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write its text.</source>
        <extracomment>core/library/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a prompt named {name} already.</source>
        <extracomment>core/library/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <extracomment>core/library/handlers.py, core/settings/handlers.py, core/settings/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} may cost {most} for this, which is more than it may cost without your consent.</source>
        <extracomment>core/memory/call_record.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise approvals.above_usd, or search by words alone.</source>
        <extracomment>core/memory/call_record.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}
[… the rest is left out …]</source>
        <extracomment>core/memory/comparison.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{provider} cannot embed texts, so {model} cannot search by meaning.</source>
        <extracomment>core/memory/embedding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set memory.embeddings to a model of a server that can, such as ollama/nomic-embed-text, or to nothing.</source>
        <extracomment>core/memory/embedding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another model.</source>
        <extracomment>core/memory/embedding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to remember.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is to be remembered in a sentence.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{memory_id} is a fact, not an insight.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti memory forget` with its id.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insight {memory_id} is retracted already.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is used no more.</source>
        <extracomment>core/memory/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In run {run_id} fewer than two models answered, so there is nothing to compare.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the insights again; the answers are still there.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no run {run_id}.</source>
        <extracomment>core/memory/insights.py, core/runs/bundle.py, core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti runs list` to see them.</source>
        <extracomment>core/memory/insights.py, core/runs/bundle.py, core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask several models at once, such as with the strategy parallel.</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers could not be compared. {what}</source>
        <extracomment>core/memory/insights.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be found by meaning yet. {trouble} `tutti memory index` tries again.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is set to search by meaning with.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set one, such as `tutti settings set {model} ollama/nomic-embed-text`.</source>
        <extracomment>core/memory/meaning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries} {have} no vector yet and can be found by words alone: run `tutti memory index`.</source>
        <extracomment>core/memory/search.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing with the id {memory_id} is remembered.</source>
        <extracomment>core/memory/state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti memory list` to see ids.</source>
        <extracomment>core/memory/state.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within {minutes} minutes</source>
        <extracomment>core/ports/alerts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within a minute</source>
        <extracomment>core/ports/alerts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave {part} vectors for {texts} texts</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave vectors of different lengths: {part} numbers</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave vectors of {part} numbers</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave a vector with a number that is none</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gave a vector of zeros, which points nowhere</source>
        <extracomment>core/ports/embeddings.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that was exported from a prompt library of Tutti.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These exist: {there}.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one with `tutti prompts save`.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no saved prompt named {name}.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no prompts.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was written by a newer Tutti.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Tutti to read it.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds more than {most_imported} prompts.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it apart into several.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds no prompts: it is not JSON.</source>
        <extracomment>core/ports/prompts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redactor({part} known)</source>
        <extracomment>core/ports/redaction.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it as in https://api.example.com/v1.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is asked over http, which anybody on the way can read.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use https; only servers on this machine (127.0.0.1) may do without.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not begin with https:// and a host.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address holds a name or password.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out and give the key by itself.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has parts after ? or #.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address cannot be read.</source>
        <extracomment>core/providers/addresses.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean {part}?</source>
        <extracomment>core/providers/directory.py, core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These exist: {part}.</source>
        <extracomment>core/providers/directory.py, core/runs/presets.py, core/settings/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{prefix} has no model named {part}.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{do} Run `tutti models` to see them all.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider named {part}, so {shown} cannot be asked.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} is not the name of a model: those are written provider/model.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of provider named {wire}.</source>
        <extracomment>core/providers/directory.py, core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of those offered.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} did not list its models within {listing_seconds} s.</source>
        <extracomment>core/providers/directory.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <extracomment>core/providers/directory.py, core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no key of {name} for {bound} in the keyring; a key is never used for another address.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KeyStore({part} in memory)</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of {name} was held only until Tutti closed, because this machine has no keyring.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a key: it is empty, too long or has other than plain characters.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The variable {name}, which holds the key of {provider}, is not set.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it and start Tutti again, or give the key under Settings, Providers.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key again under Settings, Providers.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not give out the key of {part}.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it and try again, or name a variable with `tutti providers add … --key-env NAME`.</source>
        <extracomment>core/providers/keys.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded answers of {source} hold none of {part}.</source>
        <extracomment>core/providers/recorded/directory.py, core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hold answers of: {part}.</source>
        <extracomment>core/providers/recorded/directory.py, core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number} of {name} cannot be used: {why}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line is {&quot;question&quot;: …, &quot;answers&quot;: {model: {&quot;text&quot;: …}}}, a first one may be {&quot;prices&quot;: …}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded answers in {path} cannot be read: {part}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no question and no recorded answer.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line has a question and its answers.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no answer of {name2}/{model} to this prompt.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} holds no answers of {part}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds those of: {part}.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {size} MB.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a file of {part} MB at most.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path, or name another file.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question that stands in the file, or another model.</source>
        <extracomment>core/providers/recorded/file.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} and {part} more</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recorded answers of {source} hold none of {model} to this request{known}.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} with {model} {then} in {source}, so no answer is recorded.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the same with the same settings, or ask a model that is there.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a model that is there.</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no error is recorded</source>
        <extracomment>core/providers/recorded/provider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered with a redirect to another address ({status})</source>
        <extracomment>core/providers/wire/faults.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs and the network works, and the address under Settings, Providers.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GET</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the provider&apos;s address under Settings, Providers leads to its API.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {asked} broke before the answer was whole.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address; if a company proxy inspects traffic, install its certificate.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} took no connection for {asked} within {connect_seconds} s.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the provider&apos;s address under Settings, Providers leads to its API, and try again.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} of {asked} is larger than {cap} and was cut off.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a shorter answer, or choose another model.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} answered with the encoding {part}, which was not asked for.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the provider&apos;s address, or a proxy on the way to it.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of {asked} is not valid.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it under Settings, Providers.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} did not answer in HTTP: {said}.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trusted connection to {host} can be made, so {asked} was not asked.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} cannot be reached at {host}: {part}.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} sent broken {encoding}.</source>
        <extracomment>core/providers/wire/http.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} ended its answer before it began.</source>
        <extracomment>core/providers/wire/stream.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{asked} ended its answer without saying that it is finished, so a part may be missing.</source>
        <extracomment>core/providers/wire/stream.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; what arrived is kept beside the error.</source>
        <extracomment>core/providers/wire/stream.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no export of settings.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with Export in the settings, or with `tutti settings export FILE`.</source>
        <extracomment>core/queries/settings_files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It held no answer to this request.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It held an answer to this very request, which was used.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not looked into: the answer is one on record.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not looked into: the models were to be asked anew.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not looked into: it was off.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process died while the model was answering.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It held an answer to a prompt {similarity} like this one, which was used.</source>
        <extracomment>core/results/receipt_steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot do {part}</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes {context_tokens} tokens and is given about {tokens}</source>
        <extracomment>core/routing/selection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of middling difficulty</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its words this is {part}.</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind of task named {part}.</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {part}.</source>
        <extracomment>core/routing/task.py, core/strategies/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <extracomment>core/routing/task.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again, with another model or a higher limit.</source>
        <extracomment>core/runs/approvals.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it made again with `tutti runs bundle`, or update Tutti if it is a newer one&apos;s.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} takes {part} MB with the files of its conversation</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} of run {run_id} was erased, so there is nothing to replay.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another run.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run bundle cannot be used: {why}.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the whole store with `tutti events export` instead.</source>
        <extracomment>core/runs/bundle.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it made again with `tutti runs bundle`, and copy the file as it is.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run bundle is {state} at line {line}: {why}.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run bundle has format {version} (line 1), and this Tutti knows {format}.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} is missing</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has {size} MB; a run bundle has {most} MB at most.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run bundle.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a run bundle: its line 1 does not say so.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file that is one.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Tutti, then try again.</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name in it is not a text</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number in it is none</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its content is not the one that was recorded</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an id or hash has the wrong length</source>
        <extracomment>core/runs/bundle_lines.py, events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the file is not a text</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file in it is not the one it is named for</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is not a text</source>
        <extracomment>core/runs/bundle_lines.py, events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is not a number in range</source>
        <extracomment>core/runs/bundle_lines.py, events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is nested more than {max_line_depth} deep</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is neither an event nor a file</source>
        <extracomment>core/runs/bundle_lines.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} needs at least {minimum_models} models.</source>
        <extracomment>core/runs/choosing.py, core/runs/counterfactual.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name more models, or choose another strategy.</source>
        <extracomment>core/runs/choosing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers by {strategy} are not answers of single models, so they cannot be compared without names.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no whole answer of call {part} in that run.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask with the strategy parallel.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer cannot be compared with anything.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two models or more.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask two models or more, and wait for their answers.</source>
        <extracomment>core/runs/comparing.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name more models with answers on record, or choose another strategy.</source>
        <extracomment>core/runs/counterfactual.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on record of run {run_id}.</source>
        <extracomment>core/runs/counterfactual.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of run {run_id} does not wait for anybody.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} is {phase} and cannot be {verb}.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These wait: {waiting}.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step of it waits for anybody.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti runs show` with its id to see how it ended.</source>
        <extracomment>core/runs/decider.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is going on in this conversation.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This conversation is not among the deleted ones.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it first, or have it stopped: tutti conversations delete ID --stop.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it first; then it can be erased for good.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it and wait for its end.</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its conversation was deleted</source>
        <extracomment>core/runs/discarding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it there; this process has stopped working on it.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} was taken up in the same moment.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti runs show` with its id to see how it goes on.</source>
        <extracomment>core/runs/journal.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was not asked: {why}.</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise {option} of the strategy, or set it to 0.</source>
        <extracomment>core/runs/limits.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle this run was made from was erased.</source>
        <extracomment>core/runs/origin.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bundle file again.</source>
        <extracomment>core/runs/origin.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model answered; this is the stand-in answer from your settings.</source>
        <extracomment>core/runs/outcomes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every model was stopped</source>
        <extracomment>core/runs/outcomes.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one with `tutti presets save`.</source>
        <extracomment>core/runs/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no preset named {name}.</source>
        <extracomment>core/runs/presets.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy {strategy} failed inside Tutti ({name}).</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another strategy; if it happens again, report it with the output of `tutti doctor`.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run had no answer within {seconds} s.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again with a longer limit.</source>
        <extracomment>core/runs/process.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no whole answer of {where}.</source>
        <extracomment>core/runs/rating.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edited answer has no words.</source>
        <extracomment>core/runs/rating.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how it should have been, or rate it with a thumb.</source>
        <extracomment>core/runs/rating.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was stopped: {reason}.</source>
        <extracomment>core/runs/record.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again when you like.</source>
        <extracomment>core/runs/record.py, core/runs/steps.py, core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer of {model} to the request of step {key}{again} is on record.</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replay it with options that do not ask for it.</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask it for real with this strategy.</source>
        <extracomment>core/runs/recorded_context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such run.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is set apart; release it first.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended: it is {phase}.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being carried out.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was taken up {recoveries} times in vain, so it is set apart when you try again.</source>
        <extracomment>core/runs/recovery.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of run {run_id} is not the one on record: then it {was}, now {now}.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} was asked in the place of {id2} when this was recorded.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork the run from this step with `tutti runs fork`; what came before is used again.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {summary_step} of run {run_id} is not on record any more.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask {model} again with `tutti runs retry`.</source>
        <extracomment>core/runs/requests.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} is set apart.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} has not ended.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} has succeeded in every step.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} has no step {step}.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run was {reason}.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry it with `tutti runs retry`.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What run {run_id} was asked for was erased.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} is being carried out.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} was taken up {recoveries} times in vain and is set apart now.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it with `tutti runs show`; `tutti runs release {run_id}` lets it go on.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tutti runs release {run_id}` lets it be resumed.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume it with `tutti runs resume`, or stop it first.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fork it from a step with `tutti runs fork`, or ask again.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its steps are: {part}.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its end, or stop it with `tutti runs cancel`.</source>
        <extracomment>core/runs/resume.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its fingerprint is another than that on record: something it was made of was erased or has changed since.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{media_type}, {part} KB, sha256 {digest}…</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sums up what another step could not be sent; the messages of that are not made again here.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fingerprint of it is kept, for it would tell of forgotten words.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {call_id} is not on record any more.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its step was asked anew; look at that.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no call {call_id}.</source>
        <extracomment>core/runs/sent.py, core/runs/submit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {call_id} belongs to no run.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for memory; its words are not kept.</source>
        <extracomment>core/runs/sent.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} answered with more than can be recorded.</source>
        <extracomment>core/runs/step.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for a shorter answer, or with fewer tools.</source>
        <extracomment>core/runs/step.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{id} was stopped.</source>
        <extracomment>core/runs/steps.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something to ask.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call {call_id} has ended already.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to stop.</source>
        <extracomment>core/runs/submit.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no act on settings.</source>
        <extracomment>core/settings/acts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report this as a fault of Tutti.</source>
        <extracomment>core/settings/acts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use what is remembered</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts that fit a prompt are sent with it. Off: nothing is sent that is not in the conversation.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most of it</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of what is remembered that are sent with a prompt at most.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by meaning with</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that embeds, such as ollama/nomic-embed-text. It is sent what is remembered, searches, and prompts that memory is looked up for. Empty: words alone, and nothing is sent.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For finding by meaning: 1 is the same, 0 has nothing in common. Models differ; try what a search shows.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass insights on</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insights taken from strong models are sent with prompts to cheaper ones.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that get insights</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty for every model that costs less than those an insight was taken from.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model that takes insights</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first of these compares the answers of a run. Empty for the first model of the run.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send with</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter: Shift+Enter begins a new line. ctrl+enter: Enter does, for who writes long prompts.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt box</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as a file from</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pasted text of so many characters becomes an attachment. 0: never.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me on the desktop</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert is shown as a notification of the system, or above the tabs where there are none.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on alerts are only noted in their list. none: never.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the next day where that is earlier, such as from 22:00 until 07:00. none: never.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulate failures</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes calls fail on purpose, before they leave, so that you can see what happens then.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try failures</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of calls</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That fail: 1 is every call.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light, dark, or as the system has it.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the window. What is recorded, what models say, and the command line stay as they are.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of letters, icons and spaces. Ctrl+Plus and Ctrl+Minus change it, too, and Ctrl+0 sets it back.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that you changed, a line for each, such as chat.new = Ctrl+Alt+N. The list of shortcuts, F1, changes them with less writing.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell on the desktop when a long run ends, or waits for you, while no window of this program is in front.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long runs</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a run must have taken for its end to be told.</source>
        <extracomment>core/settings/groups.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is built in and cannot be replaced.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key and a variable for it were both given.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was given for a provider that is asked over the network.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the kind recorded.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {known}.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded answers need no key and no address.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the file alone.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file to read recorded answers from.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it with --file.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no provider named {name}.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti providers list` to see them.</source>
        <extracomment>core/settings/handlers.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti settings history` to see what was changed.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that was taken back</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to undo</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no change to undo.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that can be taken back was changed behind position {position}.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position {position} is no change {what}.</source>
        <extracomment>core/settings/history.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out; nothing was changed.</source>
        <extracomment>core/settings/planning.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save one with `tutti settings profiles save`.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no profile named {name}.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} holds what looks like a key or a password, and profiles hold none.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a profile named {to} already.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of that setting, then save the profile.</source>
        <extracomment>core/settings/profiles.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} cannot be {shown}.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked when a prompt names none; strategies that ask one model take the first.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent before every conversation. Empty for none.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher is more varied. Empty for the model&apos;s own.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a model may write at most. 0 for the model&apos;s own limit.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a call is tried in all when a provider is busy or out of reach.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the first piece</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call fails when nothing has arrived after this. Local models get five times as long to load.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait between pieces</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call fails when an answer stops arriving for this long.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest call</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call fails when it is not whole after this.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand-in models</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked in this order when a model fails; the answer is then marked as degraded. Empty for none.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand-in answer</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given when every model failed, always marked as degraded. Empty for none: the run then fails.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To one provider at most; fewer while it says that it is busy.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at once, this machine</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a model server found on this machine; most of them answer one after the other anyway.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use recorded answers</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same request to the same model is answered from what was recorded, at no cost.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how long</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recorded answer is used for this long.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which requests are the same</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact: word for word. similar: also a prompt that says the same in nearly the same words; marked as such.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How similar</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For similar prompts: 1 is the same words, 0 is none in common.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest history</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens of the conversation sent with a prompt at most. 0 for as many as the model takes.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Context</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it does not fit</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trim: the oldest messages are left out. summarise: the model sums them up first. refuse: the call fails.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask providers to cache</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks what stays the same for the provider&apos;s own prompt cache, where it has one.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn at</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a limit at which you are told.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From there on</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn: go on as before. degrade: ask the cheapest of the models below instead, and say so.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheaper models</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among these the cheapest is asked when money runs low.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models of unknown price</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refuse: not asked where a limit holds, for nobody knows what they cost. allow: asked, and counted as nothing.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest answer under a limit</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a model may write where a limit holds and no longest answer is set; so much is reserved.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask me above</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call that may cost more than this waits for your consent. Empty for never.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted runs</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>offer: they wait until you resume them. resume: the window goes on with them when it starts.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti settings list` to see them all.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting named {key}.</source>
        <extracomment>core/settings/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} takes this for {part}.</source>
        <extracomment>core/strategies/analysis.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} alone answered; this is its own answer and not {what}.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} could not write the {step}. {what}</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} refused to answer.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask in other words, or choose another model.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gave an empty answer.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again, or choose another model.</source>
        <extracomment>core/strategies/asking.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is {part} {kind} task</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer</source>
        <extracomment>core/strategies/auto.py, core/strategies/expert.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality asks several models where that helps. cheap begins with the cheapest. fast takes the first answer. balance asks one, and several where answers can be compared or the question is hard.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyst</source>
        <extracomment>core/strategies/auto.py, core/strategies/expert.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small model that says what kind of task it is. Empty for rules over the prompt&apos;s words.</source>
        <extracomment>core/strategies/auto.py, core/strategies/expert.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the strategies that fit is there.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another strategy than auto.</source>
        <extracomment>core/strategies/auto.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gave no answer; this one by {model2} was refused before, with a likelihood of {score}, and is the likeliest there is.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is {place}, so its answer is taken as it is. {worth}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {model} is good with a likelihood of {score}, and {part} is enough; {part4}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gave no answer: {what}</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{told}, but {part} and {agree} have to.{faults}</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other model says the same</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agreeing} models say the same</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a threshold for {part}, which is not among the models.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agree} models are to agree, and there are {part}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept from</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely an answer has to be good, 0 to 1. With no record, it takes two models that agree.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept from, by model</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others for single models, such as practice/small=0.8, practice/medium=0.7.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that agree</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many models have to say the same before an answer is accepted. With 1 the score alone decides.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <extracomment>core/strategies/cascade.py, core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that scores each answer but the last model&apos;s; empty for none.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep your order</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether models are asked in your order and not by price.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip what does not pay</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a model is passed over that is likely to cost more than its agreement would save.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} is no threshold of a model.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose that model too, or name only {part}.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose more models, or set agree to {part} at most.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dearer, and not needed</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is likely to cost more than its agreement would save</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write model=number with a number from 0 to 1, such as practice/small=0.8.</source>
        <extracomment>core/strategies/cascade.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no strategy named {name}.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a prompt is answered when it names none.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategies</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Option {name} of {name2} does not fit: {part}.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its options are: {known}.</source>
        <extracomment>core/strategies/catalogue.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} of {part2} models say the same at once; this is how {model} says it.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody moved.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chair</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model that writes the final answer, as provider/model. Empty for the first one.</source>
        <extracomment>core/strategies/consensus.py, core/strategies/mixture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic: no review when all agree, one round when most do, else as many as it takes. quick: no review. standard: one round. deep: as many as it takes.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds at most</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A council that does not agree stops after these.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The council agrees when this share of it holds the same answer.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} of {part2} first answers say the same.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} wrote it as the chair of {part} models, {of} of which hold one answer.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could write for the council; this is the answer of {model}, which {of} hold.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} of {part2} hold the answer of {part3}; the others do not, and are kept.</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds another answer</source>
        <extracomment>core/strategies/consensus.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the {part} models answered. {told}</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls at most</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models are asked no more often. 0 for no limit.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds at most</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has no answer after this is stopped, and the strategy goes on with what it has. 0 for no limit.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD at most</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further model is asked once the answers have cost this much, practice money included. 0 for no limit.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What looks at the answer, such as completeness, arithmetic, style, safety, judge=practice/large. An answer that fails one is marked; where models are asked in turn, the next one is asked.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least quality</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely an answer has to be good, by its model&apos;s record and its checks, or it is marked; where models are asked in turn, the next one is asked. 0 for any.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every model was stopped.</source>
        <extracomment>core/strategies/context.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leads for {kind} tasks: {reason}.</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quality: the best record. cheap, fast: price or speed before the record. balance: some of each.</source>
        <extracomment>core/strategies/expert.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} compared the answers: {told}.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
A comparison of them, by a model:

{part}
</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its mean of {part} scores is the highest: {part2} of 100.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no checklist of {part} to {part2} points, so the answers are merged whole.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table of {part} to {part2} criteria with a score for each answer; nothing is scored.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fusion of one model needs more than one sample of it.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples ask one model several times, and {part} were named.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mode {mode} takes no instruction.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mode {mode} has no analysis before it.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fuse: merged into one. guided: you tick what the merged answer holds. compare: a scored table. custom: what your instruction says.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merger</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model that merges the answers, as provider/model. Empty for the first one.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the mode custom: what is done with the answers.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the model is asked when there is only one.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse first</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the mode fuse: first find what the answers agree on, contradict one another in, and leave out.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could work on the answers; this is the one of {model} alone.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set samples to 2 or more, or name more models.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set samples to 1, or name one model.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mode custom has no instruction.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set instruction to what is to be done.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set mode to custom, or leave the instruction empty.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set mode to fuse, or analyse to false.</source>
        <extracomment>core/strategies/fusion.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} wrote it from the answers of {part} models.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could aggregate the answers; this is the one of {model} alone.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often every model answers, each time with the answers of the layer before; the aggregator follows.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aggregator</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two models answered in layer {number}; the answers of the layer before stand as well.</source>
        <extracomment>core/strategies/mixture.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} stands first among the models you chose; {part} of {asked} answered.</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer is good enough; that of {model} came first.</source>
        <extracomment>core/strategies/parallel.py, core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gave the first whole answer.</source>
        <extracomment>core/strategies/parallel.py, core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all: every model answers. first_good: the first whole answer that passes its checks wins and the others are stopped.</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} gave the first answer that is good enough, after {part} that are not.</source>
        <extracomment>core/strategies/parallel.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped: slower</source>
        <extracomment>core/strategies/parallel.py, core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next after</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds a model may take before the next one starts beside it. One that fails is followed at once.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{slow} gave no whole answer within {after_seconds} s.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A race needs two models at least.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another model, or use the strategy single.</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} was given up. {what}</source>
        <extracomment>core/strategies/race.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model gave an acceptable answer; this is the longest, by {model}. {fault}</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} was asked after {number} before it gave no acceptable answer.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer has {length} characters, fewer than {minimum_characters}.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer was cut off at its length limit.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer was refused by the model.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} is the first in your order and its answer is acceptable.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest answer</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A shorter answer is not accepted and the next model is asked.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a cut-off answer</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether an answer that reached the model&apos;s length limit counts.</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes later in your order</source>
        <extracomment>core/strategies/sequential.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> That is less than the agreement asked for, {wanted}.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No two answers say the same; {model} as judge finds that of {model2} best.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {model} ranks best on {valid} ballots, its own left out.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer says anything that can be compared; {model} stands first.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain: each answer is one vote. weighted: by each model&apos;s record in this kind of task, all alike while nobody rated any. ranked: every model ranks the others&apos; answers, unnamed and shuffled.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of each model</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One model asked several times votes as often.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare answers as</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto follows from what is asked: a number, the letter of a choice, JSON, code, or else words.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong answers to expect</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many wrong answers errors spread. More of them make agreement count for more.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that picks the best where no two answers say the same. Empty for none.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least agreement</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the votes below which the answer is marked as not agreed upon.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the models whose answers cannot change the outcome any more.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} has more votes.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voting needs two answers at least, and one model is asked once.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name another model, or set the option samples to 3 to ask the one model several times.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked voting needs three models at least, and {part} {part2} named: a model does not rank its own answer.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name more models, or set the option method to weighted or plain.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else says the same.</source>
        <extracomment>core/strategies/voting.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calls are not told apart by {by}</source>
        <extracomment>events/projections/performance/trends.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event with the same id is stored at position {first} or next to it, with another content.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a new event a new id.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two events of one append have the same id.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each an id of its own.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stream {stream} is at version {version}, not {expected}.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it again and decide again.</source>
        <extracomment>events/store/sqlite/appending.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup&apos;s name must not end in .db.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it end in .sqlite, for example.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {target} already.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name for the backup.</source>
        <extracomment>events/store/sqlite/backup.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {kind} of {part} bytes is over the limit of {max_event_bytes}.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep large contents in a blob.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of a {kind} has {part} bytes.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the 16 bytes of a UUID.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not in the catalogue of events.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the class in events/catalog.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes given for blob {part} are others than it names.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the reference from the bytes themselves.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A {type_name} cannot be written as JSON: {error}.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give values that JSON can hold.</source>
        <extracomment>events/store/sqlite/encoding.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {position} is erased already.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no event {position}.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`tutti events list` shows which there are.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event {position} records an erasure.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such records stay.</source>
        <extracomment>events/store/sqlite/erasure.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest backup is {backup}; restoring it keeps the damaged file aside.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet; keep the file, and export what can be read with `tutti events export`.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {home} refused: {error}.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of Tutti; please report it.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {part} is damaged: {part2}.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store is closed.</source>
        <extracomment>events/store/sqlite/faults.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Tutti again.</source>
        <extracomment>events/store/sqlite/faults.py, events/subscriptions/feed.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written: {reason}.</source>
        <extracomment>events/store/sqlite/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your user the right to write there, or choose another folder with --home or TUTTI_HOME.</source>
        <extracomment>events/store/sqlite/files.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {backup} is damaged: {what}.</source>
        <extracomment>events/store/sqlite/inspection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an older backup; the store was left as it is.</source>
        <extracomment>events/store/sqlite/inspection.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process has held the store {parent} for over {patience} seconds.</source>
        <extracomment>events/store/sqlite/lock.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other Tutti (`tutti doctor` says which), then try again.</source>
        <extracomment>events/store/sqlite/lock.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store in {home}.</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder given with --home or TUTTI_HOME.</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before-schema-{schema_version}</source>
        <extracomment>events/store/sqlite/opening.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file tutti.db is a database of another program.</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away, or choose another folder with --home.</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store was written by a newer version of Tutti (schema {version}, this one knows {schema_version}).</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Tutti, or choose another folder with --home.</source>
        <extracomment>events/store/sqlite/schema.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export again with `tutti events export`, and import that file; nothing was imported.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is over {max_line_bytes} bytes</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the blob is not the one it is named for</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store holds {position} events already; an import fills an empty one only.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an empty folder with --home or TUTTI_HOME.</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is cut short</source>
        <extracomment>events/store/sqlite/transfer.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} that guards the store against loss cannot be written: {strerror}.</source>
        <extracomment>events/store/sqlite/witness.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then try again; what was sent may already be stored.</source>
        <extracomment>events/store/sqlite/witness.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription was stopped before it came that far.</source>
        <extracomment>events/subscriptions/feed.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {run_id} has no row.</source>
        <extracomment>app/bootstrap.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run `tutti doctor` to see what is wrong with the store.</source>
        <extracomment>app/bootstrap.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} (not there yet)</source>
        <extracomment>app/diagnosis/look.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not installed</source>
        <extracomment>app/diagnosis/machine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be loaded: {error}</source>
        <extracomment>app/diagnosis/machine.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write cannot be kept: {part}.</source>
        <extracomment>app/drafts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder {folder}; until then, send it before you close.</source>
        <extracomment>app/drafts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutti is closing.</source>
        <extracomment>app/engine_thread.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again to go on.</source>
        <extracomment>app/engine_thread.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{home} is a file, not a folder.</source>
        <extracomment>app/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --home or TUTTI_HOME.</source>
        <extracomment>app/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data folder {home} cannot be written{reason}.</source>
        <extracomment>app/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change its permissions, or choose another folder with --home or TUTTI_HOME.</source>
        <extracomment>app/home.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a {name} and no {name2}</source>
        <extracomment>app/plugins.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a {name}, which cannot be called</source>
        <extracomment>app/plugins.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is another one named {part}</source>
        <extracomment>app/plugins.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no answer, message or run {given}.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an id of `tutti runs list`, or at least its first {least} characters.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several ids begin with {beginning}.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more of the id.</source>
        <extracomment>app/receipts.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors of what is remembered cannot be kept in {path}: {error}.</source>
        <extracomment>app/vectors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions and the space on the disk, and try again.</source>
        <extracomment>app/vectors.py</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
