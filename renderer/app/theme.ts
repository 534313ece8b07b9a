import type { ThemeConfig } from 'antd'

/** Calm and dense: antd's own look with smaller measures and greys that are dark enough to read (AA). */
const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#1d5fa6',
    colorInfo: '#1d5fa6',
    colorPrimaryBg: '#e8f0f9',
    colorInfoBg: '#eef4fa',
    colorInfoBorder: '#bcd3ea',
    controlItemBgActive: '#e8f0f9',
    colorWarningBg: '#fff8e8',
    colorWarningBorder: '#e6c98f',
    colorSuccessBg: '#f1f8f0',
    colorSuccessBorder: '#b7d7b5',
    colorSuccess: '#2f7d32',
    colorWarning: '#975700',
    colorError: '#c22f2f',
    colorTextSecondary: 'rgba(0, 0, 0, 0.70)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.62)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.55)',
    colorTextDisabled: 'rgba(0, 0, 0, 0.45)',
    colorBgLayout: '#f3f5f7',
    borderRadius: 4,
    fontSize: 13,
    controlHeight: 30,
    padding: 12,
    paddingLG: 16,
    paddingMD: 12,
    paddingSM: 8,
    marginLG: 16,
    margin: 12,
    fontFamily: "'Shenbao Rare Han', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', system-ui, sans-serif",
    fontFamilyCode: "'Shenbao Rare Han', 'Noto Sans Mono CJK SC', Consolas, 'Cascadia Mono', Menlo, monospace",
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Menu: { itemSelectedBg: '#e3edf8', itemHeight: 30, itemMarginBlock: 1, groupTitleFontSize: 12, collapsedWidth: 48 },
    Table: { cellPaddingBlock: 6, cellPaddingInline: 8, headerBg: '#f3f5f7' },
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
    Descriptions: { itemPaddingBottom: 8 },
    Tabs: { horizontalMargin: '0 0 8px 0', horizontalItemPadding: '8px 0' },
    Layout: { headerHeight: 44, headerPadding: '0 16px', headerBg: '#ffffff', siderBg: '#ffffff' },
    Alert: { defaultPadding: '6px 12px', withDescriptionPadding: '8px 12px', withDescriptionIconSize: 18 },
  },
}

/** The look; where `still`, dialogs, drawers and lists are there and gone at once. */
export function themeOf({ still }: { readonly still: boolean }): ThemeConfig {
  return still ? { ...THEME, token: { ...THEME.token, motion: false } } : THEME
}
