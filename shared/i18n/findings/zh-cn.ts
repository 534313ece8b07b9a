import { LIMIT_NAMES, SHAPE_NAMES, WAY_OUT_WORDS } from './file-words.ts'
import { words, type FindingWords, type Told } from './words.ts'

const shape = (t: Told): string => SHAPE_NAMES['zh-CN'][t.text('looksLike')] ?? '无法辨认的文件'
const wayOut = (t: Told): string => WAY_OUT_WORDS['zh-CN'][t.text('wayOut')] ?? WAY_OUT_WORDS['zh-CN']['choose-another'] ?? ''
const hiddenRows = (t: Told): string => (Number(t.text('rows')) > 0 ? `人员 ${t.text('rows')} 行（最先在第 ${t.text('firstRow')} 行）` : '')
const hiddenColumns = (t: Told): string => (Number(t.text('columns')) > 0 ? `列 ${t.text('columns')} 个（${t.list('headers').join('、')}）` : '')
const statutory = (t: Told): string => {
  const [years, months] = t.text('statutory').split('+')
  return months === undefined ? `${years} 岁` : `${years} 岁 ${months} 个月`
}
const TIME_NAMES: Readonly<Record<string, string>> = { occurred: '事故发生时间', treated: '首次就诊时间', died: '死亡时间', reported: '报告时间' }
const timeOrder = (t: Told): string => {
  const [first = '', second = ''] = t.text('pair').split('<')
  const [earlier, later] = [t.text('earlier'), t.text('later')]
  return second === 'now' ? `${TIME_NAMES[first] ?? first} ${earlier} 晚于现在（${later}）。` : `${TIME_NAMES[first] ?? first} ${earlier} 晚于${TIME_NAMES[second] ?? second} ${later}。`
}
const GB11643 = '公民身份号码的编法见 GB 11643-1999。'
const ROSTER = '依据本机花名册核对。'

/** The words of every rule in the product's language. */
export const zhCN: FindingWords = {
  FILE_UNREADABLE: words('文件无法读取', (t) => (t.has('reason') || t.text('looksLike') === 'xlsx' ? `这是${shape(t)}，但它已损坏或不完整，无法读取。` : `这是${shape(t)}，这里读不了。`), '按文件内容辨认，与扩展名无关。', wayOut),
  FILE_PASSWORD: words('文件有密码', (t) => `这是${shape(t)}，没有密码读不出内容。`, '', wayOut),
  FILE_TOO_LARGE: words('文件过大', (t) => `文件超出可读取的范围：${LIMIT_NAMES['zh-CN'][t.text('limit')] ?? '内容'}达到 ${t.text('found')}，上限为 ${t.text('max')}。`, '限制是为了不让异常文件拖垮电脑。', wayOut),
  FILE_EMPTY: words('没有数据', '表头下面没有任何人员，或文件是空的。', '', (t) => (t.has('wayOut') ? wayOut(t) : '请在表头下面填写人员后再导入。')),
  HEADER_NOT_FOUND: words(
    '找不到表头',
    (t) => (t.has('otherKind') ? `这是一份${t.operation('otherKind')}表，而这里导入的是${t.operation('kind')}。` : `前 20 行里没有像${t.operation('kind')}表头的一行（至少要有姓名、证件号码等列名）。`),
    '列按名称识别，与位置无关。',
    (t) => (t.has('otherKind') ? `请换用${t.operation('kind')}模板填写，或改到${t.operation('otherKind')}窗口导入。` : '请检查文件和工作表是否选对；确是人员表的，可在「列对应」里指出标题行，或下载模板后把数据粘贴进去。'),
  ),
  COLUMN_MISSING: words('缺少必填列', (t) => `缺少必填列“${t.field()}”。`, '没有这一列，任何一行都不能确认申报；其他内容已照常检查。', (t) => `请在「列对应」里指定是哪一列，或全表统一填写；也可以在表头加上“${t.field()}”一列并填写。`),
  COLUMN_DUPLICATE: words('列重复', (t) => `“${t.text('header')}”与 ${t.text('firstColumn')} 列都读作“${t.field()}”，无法判断以哪一列为准。`, '', '请在「列对应」里把其中一列改为“不使用”，或在表里删去其中一列。'),
  COLUMN_UNKNOWN: words('未使用的列', (t) => `“${t.text('header')}”这一列没有使用。`, '', ''),
  HIDDEN_PARTS: words('有隐藏的内容', (t) => `表里有隐藏的${[hiddenRows(t), hiddenColumns(t)].filter((part) => part !== '').join('和') || '内容'}，已一并读取和核对。`, '', '若隐藏的人员或列不该申报，请在原表中取消隐藏后删去，再重新导入。'),
  TEMPLATE_OUTDATED: words('模板版本较旧', (t) => `文件用的是 ${t.text('version')} 版模板，现行为 ${t.text('current')} 版。`, '代码表和列可能已有变化。', '可以继续导入；下次请下载新模板。'),

  ID_REQUIRED: words('证件号码未填', '证件号码没有填写。', '', (t) => (t.has('rosterMatch') ? `花名册里同名的只有一人：${t.text('rosterMatch')}。核对后可填入。` : '请按证件原件填写。')),
  NAME_REQUIRED: words('姓名未填', '姓名没有填写。', '', '请按证件原件填写。'),
  ID_NUMERIC_CELL: words(
    '证件号码成了数字',
    '证件号码被当作数字保存，第 16 位起的数字已经丢失。',
    'Excel 的数字只保留 15 位，丢失的尾数无法还原。',
    (t) => `请把单元格设为“文本”后重新录入完整号码。${t.has('rosterMatch') ? `花名册里同名且前 15 位相同的是：${t.text('rosterMatch')}，核对后可采用。` : ''}`,
  ),
  ID_LENGTH: words('证件号码位数不对', (t) => `证件号码应为 ${t.list('expected').join(' 或 ')} 位，现为 ${t.text('length')} 位。`, GB11643, '请对照证件原件，看是否多填或漏填；若不是居民身份证，请改选证件类型。'),
  ID_CHARSET: words('证件号码有不该有的字符', (t) => `证件号码第 ${t.text('position')} 位是“${t.text('character')}”；除最后一位可为 X 外，其余都应是数字。`, GB11643, '请对照证件原件；常见的是把数字 0 写成字母 O、把 1 写成字母 I。'),
  ID_15_DIGIT: words('15 位旧号码', (t) => `这是 15 位的旧身份证号码，换算成 18 位为 ${t.text('upgradedMasked')}。`, '第一代居民身份证自 2013 年 1 月 1 日起停用。', '请对照现在的身份证，核对无误后改为 18 位。'),
  ID_BIRTHDATE: words('号码中的出生日期不对', (t) => `号码里的出生日期是 ${t.text('birthDate')}，这一天不存在、早于 1900 年或晚于今天（${t.text('today')}）。`, GB11643, '请对照证件原件，核对第 7 至 14 位。'),
  ID_PROVINCE: words('号码开头不是省份', (t) => `号码开头的 ${t.text('province')} 不是任何省份的代码。`, '前两位是省级代码（GB/T 2260）。', '请对照证件原件，核对开头几位；若是护照等证件，请改选证件类型。'),
  ID_COUNTY: words('地区代码查不到', (t) => `号码开头的 ${t.text('region')} 在历年的行政区划代码里查不到。`, '少数真实证件的地区代码不在公开的代码表里，所以只提醒。', '请对照证件原件；确实如此，可以确认后继续。'),
  ID_CHECKSUM: words('校验码不对', (t) => `校验码应为 ${t.text('expected')}，填的是 ${t.text('found')}。`, '最后一位由前 17 位算出（GB 11643-1999），不符说明其中至少有一位填错。', '请核对身份证原件。'),
  ID_FOREIGN_FORMAT: words('证件号码格式少见', (t) => `这个号码不像“${t.code('AAC058', 'idType')}”通常的写法。`, '各类证件的格式以证件本身为准，所以只提醒。', '请对照证件原件，并核对证件类型。'),
  ID_TYPE_ASSUMED: words('证件类型由系统判断', (t) => (t.finding.row === null ? '表里没有“证件类型”列，各行按号码判断，一般为居民身份证。' : `表里没有“证件类型”列，这一行按号码判断为${t.code('AAC058', 'assumed')}。`), '', '如有不符，请加上“证件类型”一列。'),
  ID_TYPE_MISMATCH: words('证件类型与号码不符', (t) => `证件类型填的是“${t.code('AAC058', 'given')}”，号码却是“${t.code('AAC058', 'suggested')}”的编法。`, '810000、820000、830000 开头的是港澳台居民居住证，9 开头的是外国人永久居留身份证。', (t) => `请核对证件；若号码无误，请把证件类型改为“${t.code('AAC058', 'suggested')}”。`),
  ID_NORMALISED: words('证件号码已整理', (t) => `去掉了空格、不可见字符，或把全角、小写改成了标准写法：${t.text('to')}。`, '', ''),
  NAME_NORMALISED: words('姓名已整理', (t) => `姓名已整理为“${t.text('to')}”。`, '间隔号统一为“·”（民委发〔2016〕33号）。', ''),
  NAME_CHARSET: words('姓名有无法识别的字', (t) => `姓名第 ${t.text('position')} 个字${t.has('character') && t.text('character') !== '' ? `是“${t.text('character')}”` : `无法识别（${t.text('codePoint')}）`}，不是姓名用字。`, '多半是生僻字在另存、转码时丢失，或混入了数字、符号。', '请按身份证原件重新录入这个字。'),
  NAME_LENGTH: words('姓名长度不对', (t) => `姓名有 ${t.text('length')} 个字，应为 2 至 ${t.text('max')} 个字。`, '', '请按证件原件填写完整姓名。'),
  NAME_SPACE: words('姓名中间有空格', (t) => `姓名“${t.value}”中间有空格。`, '空格会使姓名与公安、社保的登记不一致。', (t) => `若空格是为了排版，请改为“${t.text('suggested')}”。`),
  NAME_MISMATCH: words('姓名与花名册不符', (t) => `这个证件号码在花名册里是“${t.text('rosterName')}”，填的是“${t.value}”。`, ROSTER, '请核对姓名和证件号码是否填串了行；确已改名的，请先办理个人信息变更。'),
  NAME_AMBIGUOUS: words('同名者不止一人', (t) => `花名册里叫“${t.value}”的有 ${t.text('people')} 人，单凭姓名无法确定是谁。`, ROSTER, '请填写证件号码。'),
  GENDER_MISMATCH: words('性别与身份证不符', (t) => `按身份证第 17 位应为${t.code('AAC004', 'byId')}，填的是${t.code('AAC004', 'typed')}。`, '第 17 位单数为男，双数为女。', '请核对身份证原件；性别可以不填，由号码带出。'),
  BIRTHDATE_MISMATCH: words('出生日期与身份证不符', (t) => `身份证上是 ${t.text('byId')}，填的是 ${t.text('typed')}。`, '', '请核对身份证原件；出生日期可以不填，由号码带出。'),
  AGE_UNDER_16: words('未满 16 周岁', (t) => `到 ${t.text('on')} 才 ${t.text('age')} 周岁，未满 ${t.text('minimum')} 周岁，不能参保。`, '《劳动法》第十五条：禁止招用未满十六周岁的未成年人。', '请核对证件号码和参保日期。'),
  AGE_RETIRED: words(
    '已到退休年龄',
    (t) =>
      t.text('certain') === 'true'
        ? `${t.text('age')} 周岁，已过法定退休年龄（${statutory(t)}，${t.text('month')} 到龄；旧规定为 ${t.text('oldMonth')}）。属于超龄人员，只能参加工伤保险。`
        : `${t.text('age')} 周岁。个人身份未填：若是工人，已在 ${t.text('month')} 到龄，只能参加工伤保险；若是干部则尚未到龄。`,
    '《国务院关于渐进式延迟法定退休年龄的办法》，自 2025 年 1 月 1 日起施行。',
    (t) => (t.text('certain') === 'true' ? '请确认用工性质；参保身份一般为“超龄工伤”，险种只勾选工伤。' : '请填写“个人身份”（工人或干部）。'),
  ),
  AGE_OVER_LIMIT: words('超过参保年龄上限', (t) => `${t.text('age')} 周岁，超过本地区超龄人员的上限 ${t.text('limit')} 周岁。`, '超龄人员参加工伤保险的年龄上限由各地规定。', '请核对证件号码；确实超过的，不能为其申报参保。'),
  AGE_RETIRED_INSURANCE: words('超龄人员只能参加工伤', (t) => `已过法定退休年龄（${t.text('month')} 到龄），却勾选了${t.insurances('insurances')}。`, '到龄后只能参加工伤保险。', '请取消工伤以外的险种。'),

  FIELD_REQUIRED: words('必填项未填', (t) => `“${t.field()}”没有填写。`, '', (t) => (t.has('suggested') ? `按号码判断应填“${t.code('AAC058', 'suggested')}”。` : `请填写“${t.field()}”。`)),
  FIELD_LENGTH: words('内容过长', (t) => `“${t.field()}”有 ${t.text('length')} 个字，最多 ${t.text('limit')} 个字。`, '更长的部分社保系统存不下。', '请缩短后再导入。'),
  CODE_UNKNOWN: words(
    '不在代码表里',
    (t) => (t.finding.field?.startsWith('insurance.') ? `“${t.value}”看不出是参加还是不参加${t.field()}。` : `“${t.text('text')}”不是“${t.field()}”可填的内容。`),
    '填的内容必须与系统的代码一致；代码、名称、代码加名称都可以。',
    (t) => (t.finding.field?.startsWith('insurance.') ? '请填“是”或“否”。' : t.has('nearest') ? `是否想填：${t.text('nearest')}？` : '请从模板的下拉列表中选择。'),
  ),
  CODE_NORMALISED: words('已按标准代码读取', (t) => `“${t.text('from')}”读作“${t.text('code') === '' ? '' : `${t.text('code')} `}${t.text('name')}”。`, '', ''),
  DATE_FORMAT: words('日期看不懂', (t) => `“${t.value}”不是一个完整、存在的日期。`, '两位数的年份、不存在的日子都不作猜测。', '请写成 2026-11-23 这样的日期。'),
  DATE_BACKDATED: words('日期过早', (t) => `${t.field()} ${t.text('date')} 早于可以补报的范围，最早为 ${t.text('earliest')}。`, (t) => `本地区只受理今天之前 ${t.text('months')} 个月以内的变更。`, '请核对日期；确需补报更早的，请到经办机构窗口办理。'),
  DATE_FUTURE: words('日期过晚', (t) => (t.text('field') === 'birthDate' ? `出生日期 ${t.text('date')} 晚于今天。` : `${t.field()} ${t.text('date')} 晚于申报月度，最晚为 ${t.text('latest')}。`), '', (t) => (t.text('field') === 'birthDate' ? '请核对出生日期。' : '请核对日期，或到那个月再申报。')),
  DATE_ORDER: words('日期先后不对', (t) => (t.text('pair') === 'birthDate<workStartDate' ? `参加工作日期 ${t.text('later')} 不晚于出生日期 ${t.text('earlier')}。` : `参加工作日期 ${t.text('earlier')} 晚于参保日期 ${t.text('later')}。`), '应当先出生、再参加工作、再参保。', '请核对参加工作日期。'),
  MONTH_CLOSED: words('申报月度已关闭', (t) => `${t.text('month')} 月度在经办机构的日历上没有开放。`, '', '可以先准备；请等月度开放，或改报其他月度。'),
  WAGE_FORMAT: words('工资不是有效金额', (t) => `“${t.value}”不是大于零、最多两位小数的金额。`, '', '请只填数字，如 5200 或 5200.50。'),
  WAGE_BELOW_LIMIT: words('工资低于缴费下限', (t) => `缴费工资 ${t.money('wageFen')} 元，低于 ${t.text('from')} 起的下限；将按 ${t.money('baseFen')} 元作为缴费基数。`, '缴费基数在上年平均工资的 60% 至 300% 之间。', '请核对工资；确实如此，确认后继续。'),
  WAGE_ABOVE_LIMIT: words('工资高于缴费上限', (t) => `缴费工资 ${t.money('wageFen')} 元，高于 ${t.text('from')} 起的上限；将按 ${t.money('baseFen')} 元作为缴费基数。`, '缴费基数在上年平均工资的 60% 至 300% 之间。', '请核对工资；确实如此，确认后继续。'),
  WAGE_DISAGREES: words('与已登记的工资不一致', (t) => `填的是 ${t.money('wageFen')} 元，此人在本单位${t.insurances('insurance')}登记的是 ${t.money('registeredFen')} 元。`, '同一人在本单位各险种的申报工资应当一致。', '请核对工资；确实不同，确认后继续。'),
  PHONE_FORMAT: words('电话号码不对', '不是有效的手机或固定电话号码。', '手机为 11 位，以 13 至 19 开头；固定电话可带区号。', '请核对号码，社保的通知会发到这里。'),

  INSURANCE_REQUIRED: words('没有勾选险种', '一个险种也没有勾选。', '', '请至少勾选一个险种。'),
  INSURANCE_NOT_OF_UNIT: words('单位未参加该险种', (t) => `本单位没有参加${t.insurances('insurance')}。`, '职工只能参加单位已参加的险种。', '请取消该险种；若单位刚办理，请先更新单位信息。'),
  INSURANCE_INJURY_REQUIRED: words('漏了工伤保险', '本单位参加了工伤保险，这一行没有勾选工伤。', '工伤保险为必参项，由用人单位缴费（《工伤保险条例》第二条）。', '请勾选工伤。'),
  INSURANCE_EXCLUSIVE: words('险种互相排斥', (t) => `${t.insurances('insurances')}不能同时参加。`, '一个人只能参加一种职工养老保险。', '请按单位性质只保留其中一个。'),
  INSURANCE_INJURY_ONLY: words('这类人员只能参加工伤', (t) => `按填写的参保身份或个人身份，属于只参加工伤保险的特定人员，却勾选了${t.insurances('insurances')}。`, '多重劳动关系、新业态、超龄人员和实习生等特定人员单独参加工伤保险。', '请取消工伤以外的险种；身份填错了的，请改正参保身份或个人身份。'),
  INSURANCE_BUNDLE: words('险种须一并办理', (t) => `${t.insurances('bundle')}须一并${t.text('leaving') === 'true' ? '停保' : '参加'}，还缺${t.insurances('missing')}。`, '本地区这几个险种合并征缴。', '请一并勾选，或都不勾选。'),
  OP_NEW_BUT_KNOWN: words(
    '已在花名册中',
    (t) => (t.text('right') === 'resume' ? '此人已在本单位花名册中，有暂停的险种，不能新参保。' : t.text('right') === 'none' ? '此人已在本单位花名册中，并且正常参保，不需要再新参保。' : '此人已在本单位花名册中，保险关系已经终止，不能新参保，也不能续保。'),
    ROSTER,
    (t) => (t.text('right') === 'resume' ? '请把增员类型改为“续保”，只勾选暂停的险种。' : t.text('right') === 'none' ? '请删去这一行；要增加险种的，请到经办机构办理新增险种。' : '请到经办机构窗口办理恢复。'),
  ),
  CELL_ERROR: words('公式出错的单元格', (t) => `“${t.field()}”的单元格是公式错误（${t.value}），没有内容。`, '多半是引用的表格或单元格已不存在。', '请改正公式，或直接填写内容。'),
  OP_RESUME_BUT_UNKNOWN: words('花名册里没有此人', '增员类型是续保，但本单位花名册里没有此人。', ROSTER, '请把增员类型改为“新参保”；从别的单位来的改为“调入”。'),
  OP_RESUME_BUT_ACTIVE: words('该险种不在暂停状态', (t) => `${t.insurances('insurance')}${t.text('status') === '1' ? '正在正常参保' : t.text('status') === '4' ? '已经终止' : '从未在本单位参保'}，不能续保。`, '只有暂停缴费的险种才能续保。', '请取消该险种，只勾选暂停的险种。'),
  OP_TRANSFER_BUT_HERE: words('已在本单位参保', '增员类型是调入，但此人正在本单位参保。', ROSTER, '请删去这一行，或核对证件号码。'),
  OP_REMOVE_NOT_FOUND: words('花名册里没有此人', '要减员的人不在本单位花名册中。', ROSTER, (t) => (t.has('rosterMatch') ? `花名册里同名的只有一人：${t.text('rosterMatch')}。请核对证件号码是否填错。` : '请核对证件号码，或先更新花名册。')),
  OP_REMOVE_NOT_ACTIVE: words('该险种已经停了', (t) => `${t.insurances('insurance')}${t.text('status') === '2' ? '已经暂停' : t.text('status') === '4' ? '已经终止' : '从未在本单位参保'}，不能再减员。`, ROSTER, '请取消该险种。'),
  OP_REASON_MISMATCH: words('减员原因与类型不符', (t) => `“${t.code('AAE160.decrease', 'reason')}”应当办理${t.operation('right')}，填的类型是${t.operation('operation')}。`, '原因代码 63 开头为暂停，64 开头为终止，65 开头为在职转退休；险种调出单位只用 6302（统筹范围内转出）或 6404（转出统筹范围外）。', (t) => `请把减员类型改为“${t.operation('right')}”，或改选原因。减员原因关系到职工能否领取失业保险金，请慎选。`),
  OP_RETIRE_TOO_EARLY: words(
    '未到法定退休年龄',
    (t) =>
      t.text('certain') === 'true'
        ? `法定退休年龄（${statutory(t)}）在 ${t.text('month')} 才到，减员日期在 ${t.text('on')}。`
        : `减员日期在 ${t.text('on')}。不知道此人的个人身份：若是干部，法定退休年龄（${statutory(t)}）在 ${t.text('month')} 才到；若是工人，在 ${t.text('workerMonth')} 到龄。`,
    (t) => `《国务院关于渐进式延迟法定退休年龄的办法》，自 2025 年 1 月 1 日起施行；弹性退休的范围为 ${t.text('earliest')} 至 ${t.text('latest')}，提前的须本人书面申请。`,
    (t) => (t.text('elastic') === 'true' ? '属弹性提前退休的，请备好本人的书面申请，确认后继续。' : '早于弹性退休的范围；只有特殊工种等可以更早，请核对后再确认。'),
  ),
  DUPLICATE_IN_FILE: words('文件里重复', (t) => `与第 ${t.text('firstRow')} 行是同一个人。`, '18 位、15 位和大小写 x 的写法都算同一个人。', '请只保留一行。'),
  ROW_JOINED: words('多行合为一份', (t) => `与第 ${t.text('firstRow')} 行是同一人的不同险种，合并为一份申报。`, '', ''),
  DUPLICATE_DRAFT: words('已有未完成的申报', (t) => `此人已有一份${t.operation('state')}的申报。`, '同一人不能同时有两份申报。', '请打开原来那份修改，不要另建。'),
  DUPLICATE_PENDING: words('已有申报在办理', (t) => `此人已有一份${t.operation('state')}、尚未办结的申报。`, '同一人不能同时有两份申报。', '请等社保局答复，或先撤回原来那份。'),
  ADD_AND_REMOVE: words('同月又增又减', (t) => `此人 ${t.text('month')} 还有一份${t.operation('other')}申报。`, '先后次序不同，结果不同。', '请确认两份申报的先后。'),
  ROSTER_STALE: words('花名册过旧', (t) => (t.has('days') ? `花名册是 ${t.text('days')} 天前更新的，超过 ${t.text('limit')} 天；依据它的核对结果可能已有变化。` : '不知道花名册是什么时候更新的，依据它的核对结果可能已有变化。'), '', '请联网后更新人员花名册，再检查一次。'),

  ACCIDENT_NO_INJURED: words('没有受伤人员', '工伤快报里没有受伤人员。', '快报是为受伤的人报的，至少要有一人。', '请在“增加工伤人员”里输入证件号码或姓名。'),
  ACCIDENT_INJURED_TWICE: words('受伤人员重复', (t) => `第 ${t.text('second')} 名受伤人员与第 ${t.text('first')} 名是同一个人。`, '按证件号码判断，15 位和 18 位、大小写 X 算同一个号码。', '请删去重复的一条。'),
  ACCIDENT_NOT_ON_ROSTER: words(
    '当日不在花名册',
    (t) => (t.has('until') ? `事故当天（${t.text('day')}）此人已不在本单位工伤参保，参保到 ${t.text('until')} 为止。` : t.text('known') === 'true' ? `此人在花名册中，但没有在本单位参加过工伤保险。` : `事故当天（${t.text('day')}）此人不在本单位花名册中。`),
    '未参保期间发生工伤的，工伤保险待遇由用人单位支付（《工伤保险条例》第六十二条）。',
    '请核对人员和事故时间；花名册较旧的，先更新花名册。确实如此，知悉后仍可报送。',
  ),
  ACCIDENT_BEFORE_COVER: words('事故早于工伤参保', (t) => `事故在 ${t.text('day')}，此人的工伤保险 ${t.text('cover')} 才生效。`, '工伤保险自申报的次日零时起生效。', '请核对事故时间和参保日期；确实如此，知悉后仍可报送，费用由单位承担。'),
  ACCIDENT_TIME_ORDER: words('时间先后不对', (t) => timeOrder(t), '应当先发生事故，再就诊或死亡，再报告，都不晚于现在。', '请核对这两个时间。'),
  ACCIDENT_REPORT_LATE: words(
    '快报已超时限',
    (t) => (t.text('reported') === 'true' ? `报告时间在事故之后 ${t.text('hours')} 小时，超过 ${t.text('limit')} 小时的时限。` : `距事故已 ${t.text('hours')} 小时，超过 ${t.text('limit')} 小时的时限。`),
    '快报时限由各地规定，这里按本地区的设置计算。',
    (t) => (t.text('red') === 'true' ? '请立即报送，并准备说明迟报的原因。' : '请尽快报送。'),
  ),
  ACCIDENT_RECOGNITION_DUE: words(
    '认定申请期限',
    (t) => (t.number('daysLeft') < 0 ? `工伤认定的申请期限 ${t.text('dueOn')} 已过 ${String(-t.number('daysLeft'))} 天。` : `工伤认定最迟要在 ${t.text('dueOn')} 申请，还剩 ${t.text('daysLeft')} 天。`),
    (t) => `用人单位应自事故发生（职业病为诊断）之日起 ${t.text('days')} 日内申请；逾期期间的费用由单位承担（《工伤保险条例》第十七条）。`,
    (t) => (t.number('daysLeft') < 0 ? '请立即与社会保险行政部门联系；职工本人一年内仍可申请。' : '快报之后请按期申请认定；申请后可在本窗口记下日期。'),
  ),
  ACCIDENT_DEATH_48H: words(
    '48 小时内死亡未说明',
    (t) => (t.has('hours') ? `突发疾病死亡，没有说明是否在 48 小时之内；按所填时间，从首次就诊到死亡为 ${t.text('hours')} 小时。` : '突发疾病死亡，没有说明是否在 48 小时之内。'),
    '《工伤保险条例》第十五条第一项：在 48 小时之内经抢救无效死亡的，视同工伤；从医疗机构初次诊断的时间算起。',
    '请回答“是否在 48 小时之内死亡”，并填好首次就诊和死亡时间。',
  ),

  USCC_LENGTH: words('统一代码位数不对', (t) => `统一社会信用代码应为 18 位，现为 ${t.text('length')} 位。`, 'GB 32100-2015。', '请对照营业执照。'),
  USCC_CHARSET: words('统一代码有不该有的字符', (t) => `“${t.text('character')}”不会出现在统一社会信用代码里。`, '代码由数字和大写字母组成，不用 I、O、S、V、Z（GB 32100-2015）。', '请对照营业执照；常见的是把 0 写成 O、把 1 写成 I。'),
  USCC_DEPARTMENT: words('登记管理部门代码不对', (t) => `第 1 位“${t.text('character')}”不是登记管理部门的代码。`, 'GB 32100-2015。', '请对照营业执照。'),
  USCC_CHECKSUM: words('统一代码校验码不对', (t) => `校验码应为 ${t.text('expected')}，填的是 ${t.text('found')}。`, '最后一位由前 17 位算出（GB 32100-2015）。', '请对照营业执照，其中至少有一位填错。'),
  USCC_ORGANISATION: words('组织机构代码校验不符', (t) => `其中的组织机构代码（第 9 至 17 位）校验码应为 ${t.text('expected')}，填的是 ${t.text('found')}。`, 'GB 11714；统一代码本身的校验码是对的，所以只提醒。', '请对照营业执照。'),
}
