import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useEffect, useMemo, type ReactElement, type ReactNode } from 'react'
import { useChannel } from '../api/use-channel.ts'
import { chooseLocale, useLocale } from '../ui/text.ts'
import { useStill } from '../ui/use-still.ts'
import { themeOf } from './theme.ts'

/** Language and look of every window. */
export function Look({ children }: { readonly children: ReactNode }): ReactElement {
  const { data } = useChannel('settings.get', {})
  const locale = useLocale()
  const still = useStill()
  const theme = useMemo(() => themeOf({ still }), [still])
  useEffect(() => {
    if (data) chooseLocale(data.locale)
  }, [data])
  useEffect(() => void dayjs.locale(locale === 'en' ? 'en' : 'zh-cn'), [locale])
  return (
    <ConfigProvider locale={locale === 'en' ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp message={{ top: 72, maxCount: 3, duration: 5 }}>{children}</AntApp>
    </ConfigProvider>
  )
}
