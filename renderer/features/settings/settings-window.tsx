import { App, Button, Descriptions, Segmented } from 'antd'
import type { ReactElement } from 'react'
import type { About } from '../../../shared/ipc/settings.ts'
import { appErrorOf } from '../../api/app-error-exception.ts'
import { useAction, useChannel } from '../../api/use-channel.ts'
import { countText } from '../../ui/count-text.ts'
import { copyText } from '../../ui/copy-text.ts'
import { ErrorAlert } from '../../ui/error-alert.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useText, type Locale } from '../../ui/text.ts'
import { PreferencePanels } from './preference-panels.tsx'

/** 设置 and 关于: language, where the data lies and in what state, and what this program is. */
export function SettingsWindow(): ReactElement {
  const text = useText()
  const { message } = App.useApp()
  const settings = useChannel('settings.get', {})
  const save = useAction('settings.set')
  const about = useChannel('app.about', {})
  const info = useChannel('engine.info', {})
  const vault = useChannel('vault.state', {})
  const [a, i, v] = [about.data, info.data, vault.data]

  const copy = (value: About): void => {
    void (copyText(aboutText(value)) ? message.success(text('common.copied')) : message.warning(text('trail.notCopied')))
  }
  return (
    <div className="window window-scroll">
      <PageHeader title={text('settings.title')} facts={text('settings.savedAtOnce')} />
      <ErrorAlert error={appErrorOf(settings.error ?? save.error ?? about.error ?? info.error)} />
      <section className="panel">
        <h2 id="settings-language">{text('settings.language')}</h2>
        <Segmented<Locale>
          aria-labelledby="settings-language"
          value={settings.data?.locale ?? 'zh-CN'}
          onChange={(locale) => save.mutate({ locale })}
          options={[
            { value: 'zh-CN', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <p className="quiet">{text('settings.languageHint')}</p>
      </section>
      <PreferencePanels />
      <section className="panel">
        <h2>{text('settings.data')}</h2>
        <Descriptions
          column={1}
          items={[
            { key: 'folder', label: text('settings.dataFolder'), children: <span className="path">{a?.dataFolder}</span> },
            { key: 'mode', label: text('settings.practice'), children: v && text(v.folder === 'practice' ? 'settings.practiceOn' : 'settings.practiceOff') },
            { key: 'encryption', label: text('settings.encryption'), children: i && text(i.encryptedOnDisk ? 'settings.encrypted' : 'settings.notEncrypted') },
            { key: 'keyStore', label: text('settings.keyStore'), children: v && (v.keyStore ? text('settings.keyStoreSystem') : text('settings.keyStorePassphrase')) },
            { key: 'integrity', label: text('settings.integrity'), children: i && text(i.integrity === 'ok' ? 'settings.integrityOk' : 'settings.integrityDamaged') },
            { key: 'journal', label: text('settings.journal'), children: i && text(i.journalIntact ? 'settings.journalIntact' : 'settings.journalBroken') },
            { key: 'counts', label: text('settings.counts'), children: i && text('settings.countsValue', { people: countText(i.people), declarations: countText(i.declarations), journal: countText(i.journalEntries) }) },
          ]}
        />
      </section>
      <section className="panel">
        <h2>{text('settings.about')}</h2>
        <Descriptions
          column={1}
          items={[
            { key: 'version', label: text('settings.version'), children: a?.version },
            { key: 'host', label: text('settings.host'), children: a && text(`settings.host.${a.host}`) },
            { key: 'parts', label: text('settings.parts'), children: a && [['Electron', a.electron], ['Chromium', a.chromium], ['Node', a.node], ['SQLite', a.sqlite]].flatMap(([name, version]) => (version ? [`${name} ${version}`] : [])).join(' · ') },
            { key: 'rules', label: text('settings.rulePack'), children: a?.rulePack },
            { key: 'profile', label: text('settings.profile'), children: a?.profile },
          ]}
        />
        <Button disabled={!a} onClick={() => a && copy(a)}>
          {text('settings.copyAbout')}
        </Button>
      </section>
    </div>
  )
}

const aboutText = (about: About): string =>
  Object.entries(about)
    .filter(([name]) => name !== 'dataFolder')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')
