package com.acme;

import dev.rrjava.annotation.Route;

final class Many {
  static final class H000 {
    @Route("GET /0")
    void get() {}
  }

  static final class H001 {
    @Route("GET /1")
    void get() {}
  }

  static final class H002 {
    @Route("GET /2")
    void get() {}
  }

  static final class H003 {
    @Route("GET /3")
    void get() {}
  }

  static final class H004 {
    @Route("GET /4")
    void get() {}
  }

  static final class H005 {
    @Route("GET /5")
    void get() {}
  }

  static final class H006 {
    @Route("GET /6")
    void get() {}
  }

  static final class H007 {
    @Route("GET /7")
    void get() {}
  }

  static final class H008 {
    @Route("GET /8")
    void get() {}
  }

  static final class H009 {
    @Route("GET /9")
    void get() {}
  }

  static final class H010 {
    @Route("GET /10")
    void get() {}
  }

  static final class H011 {
    @Route("GET /11")
    void get() {}
  }

  static final class H012 {
    @Route("GET /12")
    void get() {}
  }

  static final class H013 {
    @Route("GET /13")
    void get() {}
  }

  static final class H014 {
    @Route("GET /14")
    void get() {}
  }

  static final class H015 {
    @Route("GET /15")
    void get() {}
  }

  static final class H016 {
    @Route("GET /16")
    void get() {}
  }

  static final class H017 {
    @Route("GET /17")
    void get() {}
  }

  static final class H018 {
    @Route("GET /18")
    void get() {}
  }

  static final class H019 {
    @Route("GET /19")
    void get() {}
  }

  static final class H020 {
    @Route("GET /20")
    void get() {}
  }

  static final class H021 {
    @Route("GET /21")
    void get() {}
  }

  static final class H022 {
    @Route("GET /22")
    void get() {}
  }

  static final class H023 {
    @Route("GET /23")
    void get() {}
  }

  static final class H024 {
    @Route("GET /24")
    void get() {}
  }

  static final class H025 {
    @Route("GET /25")
    void get() {}
  }

  static final class H026 {
    @Route("GET /26")
    void get() {}
  }

  static final class H027 {
    @Route("GET /27")
    void get() {}
  }

  static final class H028 {
    @Route("GET /28")
    void get() {}
  }

  static final class H029 {
    @Route("GET /29")
    void get() {}
  }

  static final class H030 {
    @Route("GET /30")
    void get() {}
  }

  static final class H031 {
    @Route("GET /31")
    void get() {}
  }

  static final class H032 {
    @Route("GET /32")
    void get() {}
  }

  static final class H033 {
    @Route("GET /33")
    void get() {}
  }

  static final class H034 {
    @Route("GET /34")
    void get() {}
  }

  static final class H035 {
    @Route("GET /35")
    void get() {}
  }

  static final class H036 {
    @Route("GET /36")
    void get() {}
  }

  static final class H037 {
    @Route("GET /37")
    void get() {}
  }

  static final class H038 {
    @Route("GET /38")
    void get() {}
  }

  static final class H039 {
    @Route("GET /39")
    void get() {}
  }

  static final class H040 {
    @Route("GET /40")
    void get() {}
  }

  static final class H041 {
    @Route("GET /41")
    void get() {}
  }

  static final class H042 {
    @Route("GET /42")
    void get() {}
  }

  static final class H043 {
    @Route("GET /43")
    void get() {}
  }

  static final class H044 {
    @Route("GET /44")
    void get() {}
  }

  static final class H045 {
    @Route("GET /45")
    void get() {}
  }

  static final class H046 {
    @Route("GET /46")
    void get() {}
  }

  static final class H047 {
    @Route("GET /47")
    void get() {}
  }

  static final class H048 {
    @Route("GET /48")
    void get() {}
  }

  static final class H049 {
    @Route("GET /49")
    void get() {}
  }

  static final class H050 {
    @Route("GET /50")
    void get() {}
  }

  static final class H051 {
    @Route("GET /51")
    void get() {}
  }

  static final class H052 {
    @Route("GET /52")
    void get() {}
  }

  static final class H053 {
    @Route("GET /53")
    void get() {}
  }

  static final class H054 {
    @Route("GET /54")
    void get() {}
  }

  static final class H055 {
    @Route("GET /55")
    void get() {}
  }

  static final class H056 {
    @Route("GET /56")
    void get() {}
  }

  static final class H057 {
    @Route("GET /57")
    void get() {}
  }

  static final class H058 {
    @Route("GET /58")
    void get() {}
  }

  static final class H059 {
    @Route("GET /59")
    void get() {}
  }

  static final class H060 {
    @Route("GET /60")
    void get() {}
  }

  static final class H061 {
    @Route("GET /61")
    void get() {}
  }

  static final class H062 {
    @Route("GET /62")
    void get() {}
  }

  static final class H063 {
    @Route("GET /63")
    void get() {}
  }

  static final class H064 {
    @Route("GET /64")
    void get() {}
  }

  static final class H065 {
    @Route("GET /65")
    void get() {}
  }

  static final class H066 {
    @Route("GET /66")
    void get() {}
  }

  static final class H067 {
    @Route("GET /67")
    void get() {}
  }

  static final class H068 {
    @Route("GET /68")
    void get() {}
  }

  static final class H069 {
    @Route("GET /69")
    void get() {}
  }

  static final class H070 {
    @Route("GET /70")
    void get() {}
  }

  static final class H071 {
    @Route("GET /71")
    void get() {}
  }

  static final class H072 {
    @Route("GET /72")
    void get() {}
  }

  static final class H073 {
    @Route("GET /73")
    void get() {}
  }

  static final class H074 {
    @Route("GET /74")
    void get() {}
  }

  static final class H075 {
    @Route("GET /75")
    void get() {}
  }

  static final class H076 {
    @Route("GET /76")
    void get() {}
  }

  static final class H077 {
    @Route("GET /77")
    void get() {}
  }

  static final class H078 {
    @Route("GET /78")
    void get() {}
  }

  static final class H079 {
    @Route("GET /79")
    void get() {}
  }

  static final class H080 {
    @Route("GET /80")
    void get() {}
  }

  static final class H081 {
    @Route("GET /81")
    void get() {}
  }

  static final class H082 {
    @Route("GET /82")
    void get() {}
  }

  static final class H083 {
    @Route("GET /83")
    void get() {}
  }

  static final class H084 {
    @Route("GET /84")
    void get() {}
  }

  static final class H085 {
    @Route("GET /85")
    void get() {}
  }

  static final class H086 {
    @Route("GET /86")
    void get() {}
  }

  static final class H087 {
    @Route("GET /87")
    void get() {}
  }

  static final class H088 {
    @Route("GET /88")
    void get() {}
  }

  static final class H089 {
    @Route("GET /89")
    void get() {}
  }

  static final class H090 {
    @Route("GET /90")
    void get() {}
  }

  static final class H091 {
    @Route("GET /91")
    void get() {}
  }

  static final class H092 {
    @Route("GET /92")
    void get() {}
  }

  static final class H093 {
    @Route("GET /93")
    void get() {}
  }

  static final class H094 {
    @Route("GET /94")
    void get() {}
  }

  static final class H095 {
    @Route("GET /95")
    void get() {}
  }

  static final class H096 {
    @Route("GET /96")
    void get() {}
  }

  static final class H097 {
    @Route("GET /97")
    void get() {}
  }

  static final class H098 {
    @Route("GET /98")
    void get() {}
  }

  static final class H099 {
    @Route("GET /99")
    void get() {}
  }

  static final class H100 {
    @Route("GET /100")
    void get() {}
  }

  static final class H101 {
    @Route("GET /101")
    void get() {}
  }

  static final class H102 {
    @Route("GET /102")
    void get() {}
  }

  static final class H103 {
    @Route("GET /103")
    void get() {}
  }

  static final class H104 {
    @Route("GET /104")
    void get() {}
  }

  static final class H105 {
    @Route("GET /105")
    void get() {}
  }

  static final class H106 {
    @Route("GET /106")
    void get() {}
  }

  static final class H107 {
    @Route("GET /107")
    void get() {}
  }

  static final class H108 {
    @Route("GET /108")
    void get() {}
  }

  static final class H109 {
    @Route("GET /109")
    void get() {}
  }

  static final class H110 {
    @Route("GET /110")
    void get() {}
  }

  static final class H111 {
    @Route("GET /111")
    void get() {}
  }

  static final class H112 {
    @Route("GET /112")
    void get() {}
  }

  static final class H113 {
    @Route("GET /113")
    void get() {}
  }

  static final class H114 {
    @Route("GET /114")
    void get() {}
  }

  static final class H115 {
    @Route("GET /115")
    void get() {}
  }

  static final class H116 {
    @Route("GET /116")
    void get() {}
  }

  static final class H117 {
    @Route("GET /117")
    void get() {}
  }

  static final class H118 {
    @Route("GET /118")
    void get() {}
  }

  static final class H119 {
    @Route("GET /119")
    void get() {}
  }

  static final class H120 {
    @Route("GET /120")
    void get() {}
  }

  static final class H121 {
    @Route("GET /121")
    void get() {}
  }

  static final class H122 {
    @Route("GET /122")
    void get() {}
  }

  static final class H123 {
    @Route("GET /123")
    void get() {}
  }

  static final class H124 {
    @Route("GET /124")
    void get() {}
  }

  static final class H125 {
    @Route("GET /125")
    void get() {}
  }

  static final class H126 {
    @Route("GET /126")
    void get() {}
  }

  static final class H127 {
    @Route("GET /127")
    void get() {}
  }

  static final class H128 {
    @Route("GET /128")
    void get() {}
  }

  static final class H129 {
    @Route("GET /129")
    void get() {}
  }

  static final class H130 {
    @Route("GET /130")
    void get() {}
  }

  static final class H131 {
    @Route("GET /131")
    void get() {}
  }

  static final class H132 {
    @Route("GET /132")
    void get() {}
  }

  static final class H133 {
    @Route("GET /133")
    void get() {}
  }

  static final class H134 {
    @Route("GET /134")
    void get() {}
  }

  static final class H135 {
    @Route("GET /135")
    void get() {}
  }

  static final class H136 {
    @Route("GET /136")
    void get() {}
  }

  static final class H137 {
    @Route("GET /137")
    void get() {}
  }

  static final class H138 {
    @Route("GET /138")
    void get() {}
  }

  static final class H139 {
    @Route("GET /139")
    void get() {}
  }

  static final class H140 {
    @Route("GET /140")
    void get() {}
  }

  static final class H141 {
    @Route("GET /141")
    void get() {}
  }

  static final class H142 {
    @Route("GET /142")
    void get() {}
  }

  static final class H143 {
    @Route("GET /143")
    void get() {}
  }

  static final class H144 {
    @Route("GET /144")
    void get() {}
  }

  static final class H145 {
    @Route("GET /145")
    void get() {}
  }

  static final class H146 {
    @Route("GET /146")
    void get() {}
  }

  static final class H147 {
    @Route("GET /147")
    void get() {}
  }

  static final class H148 {
    @Route("GET /148")
    void get() {}
  }

  static final class H149 {
    @Route("GET /149")
    void get() {}
  }

  static final class H150 {
    @Route("GET /150")
    void get() {}
  }

  static final class H151 {
    @Route("GET /151")
    void get() {}
  }

  static final class H152 {
    @Route("GET /152")
    void get() {}
  }

  static final class H153 {
    @Route("GET /153")
    void get() {}
  }

  static final class H154 {
    @Route("GET /154")
    void get() {}
  }

  static final class H155 {
    @Route("GET /155")
    void get() {}
  }

  static final class H156 {
    @Route("GET /156")
    void get() {}
  }

  static final class H157 {
    @Route("GET /157")
    void get() {}
  }

  static final class H158 {
    @Route("GET /158")
    void get() {}
  }

  static final class H159 {
    @Route("GET /159")
    void get() {}
  }

  static final class H160 {
    @Route("GET /160")
    void get() {}
  }

  static final class H161 {
    @Route("GET /161")
    void get() {}
  }

  static final class H162 {
    @Route("GET /162")
    void get() {}
  }

  static final class H163 {
    @Route("GET /163")
    void get() {}
  }

  static final class H164 {
    @Route("GET /164")
    void get() {}
  }

  static final class H165 {
    @Route("GET /165")
    void get() {}
  }

  static final class H166 {
    @Route("GET /166")
    void get() {}
  }

  static final class H167 {
    @Route("GET /167")
    void get() {}
  }

  static final class H168 {
    @Route("GET /168")
    void get() {}
  }

  static final class H169 {
    @Route("GET /169")
    void get() {}
  }

  static final class H170 {
    @Route("GET /170")
    void get() {}
  }

  static final class H171 {
    @Route("GET /171")
    void get() {}
  }

  static final class H172 {
    @Route("GET /172")
    void get() {}
  }

  static final class H173 {
    @Route("GET /173")
    void get() {}
  }

  static final class H174 {
    @Route("GET /174")
    void get() {}
  }

  static final class H175 {
    @Route("GET /175")
    void get() {}
  }

  static final class H176 {
    @Route("GET /176")
    void get() {}
  }

  static final class H177 {
    @Route("GET /177")
    void get() {}
  }

  static final class H178 {
    @Route("GET /178")
    void get() {}
  }

  static final class H179 {
    @Route("GET /179")
    void get() {}
  }

  static final class H180 {
    @Route("GET /180")
    void get() {}
  }

  static final class H181 {
    @Route("GET /181")
    void get() {}
  }

  static final class H182 {
    @Route("GET /182")
    void get() {}
  }

  static final class H183 {
    @Route("GET /183")
    void get() {}
  }

  static final class H184 {
    @Route("GET /184")
    void get() {}
  }

  static final class H185 {
    @Route("GET /185")
    void get() {}
  }

  static final class H186 {
    @Route("GET /186")
    void get() {}
  }

  static final class H187 {
    @Route("GET /187")
    void get() {}
  }

  static final class H188 {
    @Route("GET /188")
    void get() {}
  }

  static final class H189 {
    @Route("GET /189")
    void get() {}
  }

  static final class H190 {
    @Route("GET /190")
    void get() {}
  }

  static final class H191 {
    @Route("GET /191")
    void get() {}
  }

  static final class H192 {
    @Route("GET /192")
    void get() {}
  }

  static final class H193 {
    @Route("GET /193")
    void get() {}
  }

  static final class H194 {
    @Route("GET /194")
    void get() {}
  }

  static final class H195 {
    @Route("GET /195")
    void get() {}
  }

  static final class H196 {
    @Route("GET /196")
    void get() {}
  }

  static final class H197 {
    @Route("GET /197")
    void get() {}
  }

  static final class H198 {
    @Route("GET /198")
    void get() {}
  }

  static final class H199 {
    @Route("GET /199")
    void get() {}
  }

  static final class H200 {
    @Route("GET /200")
    void get() {}
  }

  static final class H201 {
    @Route("GET /201")
    void get() {}
  }

  static final class H202 {
    @Route("GET /202")
    void get() {}
  }

  static final class H203 {
    @Route("GET /203")
    void get() {}
  }

  static final class H204 {
    @Route("GET /204")
    void get() {}
  }

  static final class H205 {
    @Route("GET /205")
    void get() {}
  }

  static final class H206 {
    @Route("GET /206")
    void get() {}
  }

  static final class H207 {
    @Route("GET /207")
    void get() {}
  }

  static final class H208 {
    @Route("GET /208")
    void get() {}
  }

  static final class H209 {
    @Route("GET /209")
    void get() {}
  }

  static final class H210 {
    @Route("GET /210")
    void get() {}
  }

  static final class H211 {
    @Route("GET /211")
    void get() {}
  }

  static final class H212 {
    @Route("GET /212")
    void get() {}
  }

  static final class H213 {
    @Route("GET /213")
    void get() {}
  }

  static final class H214 {
    @Route("GET /214")
    void get() {}
  }

  static final class H215 {
    @Route("GET /215")
    void get() {}
  }

  static final class H216 {
    @Route("GET /216")
    void get() {}
  }

  static final class H217 {
    @Route("GET /217")
    void get() {}
  }

  static final class H218 {
    @Route("GET /218")
    void get() {}
  }

  static final class H219 {
    @Route("GET /219")
    void get() {}
  }

  static final class H220 {
    @Route("GET /220")
    void get() {}
  }

  static final class H221 {
    @Route("GET /221")
    void get() {}
  }

  static final class H222 {
    @Route("GET /222")
    void get() {}
  }

  static final class H223 {
    @Route("GET /223")
    void get() {}
  }

  static final class H224 {
    @Route("GET /224")
    void get() {}
  }

  static final class H225 {
    @Route("GET /225")
    void get() {}
  }

  static final class H226 {
    @Route("GET /226")
    void get() {}
  }

  static final class H227 {
    @Route("GET /227")
    void get() {}
  }

  static final class H228 {
    @Route("GET /228")
    void get() {}
  }

  static final class H229 {
    @Route("GET /229")
    void get() {}
  }

  static final class H230 {
    @Route("GET /230")
    void get() {}
  }

  static final class H231 {
    @Route("GET /231")
    void get() {}
  }

  static final class H232 {
    @Route("GET /232")
    void get() {}
  }

  static final class H233 {
    @Route("GET /233")
    void get() {}
  }

  static final class H234 {
    @Route("GET /234")
    void get() {}
  }

  static final class H235 {
    @Route("GET /235")
    void get() {}
  }

  static final class H236 {
    @Route("GET /236")
    void get() {}
  }

  static final class H237 {
    @Route("GET /237")
    void get() {}
  }

  static final class H238 {
    @Route("GET /238")
    void get() {}
  }

  static final class H239 {
    @Route("GET /239")
    void get() {}
  }

  static final class H240 {
    @Route("GET /240")
    void get() {}
  }

  static final class H241 {
    @Route("GET /241")
    void get() {}
  }

  static final class H242 {
    @Route("GET /242")
    void get() {}
  }

  static final class H243 {
    @Route("GET /243")
    void get() {}
  }

  static final class H244 {
    @Route("GET /244")
    void get() {}
  }

  static final class H245 {
    @Route("GET /245")
    void get() {}
  }

  static final class H246 {
    @Route("GET /246")
    void get() {}
  }

  static final class H247 {
    @Route("GET /247")
    void get() {}
  }

  static final class H248 {
    @Route("GET /248")
    void get() {}
  }

  static final class H249 {
    @Route("GET /249")
    void get() {}
  }

  static final class H250 { // error: RR605 expected at most 250 handler classes, which are the parameters of Routes.of, but there are 251
    @Route("GET /250")
    void get() {}
  }
}
